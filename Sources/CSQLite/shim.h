// SQLite as Swift can use it: its header, and wrappers for what Swift cannot say. SQLITE_TRANSIENT is a cast of -1 to a
// pointer to a function, which Swift does not import.
#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H
#include <sqlite3.h>

/// Binds text that SQLite copies.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int place, const char *text, long long count) {
  return sqlite3_bind_text64(statement, place, text, (sqlite3_uint64)count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
#endif
