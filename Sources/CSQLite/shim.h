#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call: one plain function for each switch that is used.

/// Refuses writes that could corrupt the file (shadow tables, writable_schema); returns SQLite's result code.
static inline int entente_set_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
