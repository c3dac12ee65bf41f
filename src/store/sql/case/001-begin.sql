-- A case: one citizen, her courses, her stars, and the log of every change.
-- Days are ISO text, moments local time with offset, enums the nick of the model's table.

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

CREATE TABLE citizen (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  code TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('anonymous', 'cover', 'identified')),
  alias TEXT CHECK (alias IS NULL OR mode <> 'anonymous'),
  birth_year INTEGER,
  adult_confirmed INTEGER NOT NULL CHECK (adult_confirmed IN (0, 1)),
  UNIQUE (id, mode)
) STRICT, WITHOUT ROWID;

-- The mode stands here too and follows the citizen's, so that no row can hold the identity of an
-- anonymous citizen, whatever a program does.
CREATE TABLE identity (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  citizen TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode <> 'anonymous'),
  name TEXT,
  birth_date TEXT,
  phone TEXT,
  address TEXT,
  FOREIGN KEY (citizen, mode) REFERENCES citizen (id, mode) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE course (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  citizen TEXT NOT NULL REFERENCES citizen (id) DEFERRABLE INITIALLY DEFERRED,
  worker TEXT,
  contact_start TEXT NOT NULL,
  phase1_start TEXT CHECK (phase1_start IS NULL OR phase1_start >= contact_start),
  phase_months INTEGER NOT NULL CHECK (phase_months BETWEEN 1 AND 6),
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on >= contact_start)
) STRICT, WITHOUT ROWID;

CREATE TABLE area (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  label_da TEXT,
  UNIQUE (form, version, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  date TEXT NOT NULL,
  occasion TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('joint', 'worker', 'citizen')),
  pair TEXT,
  note TEXT,
  on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
  voided INTEGER NOT NULL CHECK (voided IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE score (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  reading TEXT NOT NULL REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
  area TEXT NOT NULL,
  value INTEGER CHECK (value BETWEEN 1 AND 10),
  note TEXT,
  UNIQUE (reading, area)
) STRICT, WITHOUT ROWID;
