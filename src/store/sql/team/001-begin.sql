-- The team: its settings, its people, and the log of every change.

CREATE TABLE act (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  made TEXT NOT NULL,
  why TEXT,
  reverses INTEGER REFERENCES act,
  chain BLOB
) STRICT;

CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act,
  kept_in TEXT NOT NULL,
  row TEXT NOT NULL,
  field TEXT,
  old ANY,
  now ANY
) STRICT;

-- The end of the chain, sealed, so that the last acts cannot be taken off unseen.
CREATE TABLE chain_end (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  act INTEGER NOT NULL,
  seal BLOB NOT NULL
) STRICT;

CREATE INDEX change_row ON change (row, field);

CREATE TABLE team (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  name TEXT NOT NULL,
  phase_months INTEGER NOT NULL CHECK (phase_months BETWEEN 1 AND 6)
) STRICT, WITHOUT ROWID;

CREATE TABLE worker (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  name TEXT NOT NULL,
  initials TEXT
) STRICT, WITHOUT ROWID;
