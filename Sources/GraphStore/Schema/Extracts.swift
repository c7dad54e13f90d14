extension Migration {
  /// What was extracted, as it was extracted: everything hangs on an article and goes with it.
  ///
  /// Entities, relations and statements are numbered within their article, as in `Extract`; offsets are UTF-8 bytes of
  /// the article's text. `words` and `seal` keep what stood at the offsets, so that `verify` can recut and compare.
  static let extracts = Migration(
    name: "extracts",
    sql: """
      CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT,
        date TEXT,
        source TEXT,
        address TEXT,
        origin TEXT NOT NULL,
        extractor TEXT NOT NULL
      ) STRICT;

      -- Apart from `article`, so that reading dates and titles does not walk over the texts.
      CREATE TABLE article_text (
        article INTEGER PRIMARY KEY REFERENCES article,
        text TEXT NOT NULL
      ) STRICT;

      CREATE TABLE article_author (
        article INTEGER NOT NULL REFERENCES article,
        ordinal INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (article, ordinal)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE document_entity (
        article INTEGER NOT NULL REFERENCES article,
        ordinal INTEGER NOT NULL,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (article, ordinal)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE document_alias (
        article INTEGER NOT NULL,
        entity INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (article, entity, ordinal),
        FOREIGN KEY (article, entity) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE mention (
        article INTEGER NOT NULL,
        entity INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        start_byte INTEGER NOT NULL,
        end_byte INTEGER NOT NULL,
        words TEXT NOT NULL,
        form TEXT NOT NULL,
        rule TEXT NOT NULL,
        confidence REAL NOT NULL,
        PRIMARY KEY (article, entity, ordinal),
        FOREIGN KEY (article, entity) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE relation (
        article INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        subject INTEGER NOT NULL,
        predicate TEXT NOT NULL,
        object INTEGER NOT NULL,
        title TEXT,
        status TEXT NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_end INTEGER NOT NULL,
        words_start INTEGER NOT NULL,
        words_end INTEGER NOT NULL,
        rule TEXT NOT NULL,
        time_start INTEGER,
        time_end INTEGER,
        first_day TEXT,
        last_day TEXT,
        confidence REAL NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (article, ordinal),
        FOREIGN KEY (article, subject) REFERENCES document_entity,
        FOREIGN KEY (article, object) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;

      -- Whose statement says it, the nearest speaker first.
      CREATE TABLE relation_asserter (
        article INTEGER NOT NULL,
        relation INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        entity INTEGER NOT NULL,
        PRIMARY KEY (article, relation, ordinal),
        FOREIGN KEY (article, relation) REFERENCES relation,
        FOREIGN KEY (article, entity) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE statement (
        article INTEGER NOT NULL REFERENCES article,
        ordinal INTEGER NOT NULL,
        speaker INTEGER,
        cue_start INTEGER,
        cue_end INTEGER,
        start_byte INTEGER NOT NULL,
        end_byte INTEGER NOT NULL,
        direct INTEGER NOT NULL,
        rule TEXT NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (article, ordinal),
        FOREIGN KEY (article, speaker) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE statement_mention (
        article INTEGER NOT NULL,
        statement INTEGER NOT NULL,
        entity INTEGER NOT NULL,
        PRIMARY KEY (article, statement, entity),
        FOREIGN KEY (article, statement) REFERENCES statement,
        FOREIGN KEY (article, entity) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;
      """)
}
