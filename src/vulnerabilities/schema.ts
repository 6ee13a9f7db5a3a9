/** The tables of the database. A change of them, or of what is kept in a record, is a new `schemaVersion`. */

export const schemaVersion = 2
/** `PRAGMA application_id`: tells our files from other SQLite databases. "PfVd". */
export const applicationId = 0x5066_5664

export const schema = `
  CREATE TABLE feed(
    id TEXT PRIMARY KEY, newest TEXT NOT NULL, imported TEXT NOT NULL, records INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE record(
    id INTEGER PRIMARY KEY, feed TEXT NOT NULL, key TEXT NOT NULL, part TEXT NOT NULL, run INTEGER NOT NULL, body BLOB NOT NULL,
    UNIQUE(feed, key, part)
  );
  CREATE TABLE target(space TEXT NOT NULL, name TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(space, name, record)) WITHOUT ROWID;
  CREATE TABLE epss(cve INTEGER PRIMARY KEY, probability REAL NOT NULL, percentile REAL NOT NULL);
  CREATE TABLE journal(
    digest TEXT PRIMARY KEY, run INTEGER NOT NULL, path TEXT NOT NULL, documents INTEGER NOT NULL, items INTEGER NOT NULL, finished TEXT
  ) WITHOUT ROWID;
`
