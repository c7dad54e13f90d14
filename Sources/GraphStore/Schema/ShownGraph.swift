extension Migration {
  /// What is shown: all of it follows from the extracts and can be made again from them.
  ///
  /// An entity stands for every document entity of its identity key (`Identity`). A person's merge, split or renaming
  /// belongs between the two: it changes which key, or which article's bearer of it, leads to which entity, and is
  /// laid over again whenever an article is added.
  static let shownGraph = Migration(
    name: "shown graph",
    sql: """
      CREATE TABLE entity (
        id INTEGER PRIMARY KEY,
        type TEXT NOT NULL,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        articles INTEGER NOT NULL,
        mentions INTEGER NOT NULL,
        first_date TEXT,
        last_date TEXT,
        UNIQUE (key, type)
      ) STRICT;

      -- Every name of an entity: in how many articles it bears it, and in how many as its canonical name.
      CREATE TABLE entity_name (
        entity INTEGER NOT NULL REFERENCES entity,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        articles INTEGER NOT NULL,
        canonical INTEGER NOT NULL,
        PRIMARY KEY (entity, name)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entity_name_by_folded ON entity_name (folded);

      -- In which articles an entity appears, and as which of the article's entities.
      -- (Key columns first: SQLite 3.40's integrity_check takes others for NULL in a table without row ids.)
      CREATE TABLE appearance (
        article INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        entity INTEGER NOT NULL REFERENCES entity,
        PRIMARY KEY (article, ordinal),
        FOREIGN KEY (article, ordinal) REFERENCES document_entity
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX appearance_by_entity ON appearance (entity);

      -- Relations between entities, each from both ends.
      CREATE TABLE relation_link (
        near INTEGER NOT NULL,
        far INTEGER NOT NULL,
        article INTEGER NOT NULL,
        relation INTEGER NOT NULL,
        PRIMARY KEY (near, far, article, relation)
      ) STRICT, WITHOUT ROWID;

      -- Who, in which statement, refers to whom.
      CREATE TABLE mention_link (
        speaker INTEGER NOT NULL,
        mentioned INTEGER NOT NULL,
        article INTEGER NOT NULL,
        statement INTEGER NOT NULL,
        PRIMARY KEY (speaker, mentioned, article, statement)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mention_link_by_mentioned ON mention_link (mentioned);
      """)
}
