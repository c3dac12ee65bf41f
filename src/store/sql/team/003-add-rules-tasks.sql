-- How the rules of what is due are tuned, tasks of the team, and texts of its own.

ALTER TABLE team ADD COLUMN star_interval INTEGER NOT NULL DEFAULT 2 CHECK (star_interval BETWEEN 1 AND 12);
ALTER TABLE team ADD COLUMN who5_interval INTEGER NOT NULL DEFAULT 2 CHECK (who5_interval BETWEEN 1 AND 12);
ALTER TABLE team ADD COLUMN silent_contact INTEGER NOT NULL DEFAULT 10 CHECK (silent_contact BETWEEN 1 AND 366);
ALTER TABLE team ADD COLUMN silent_1 INTEGER NOT NULL DEFAULT 10 CHECK (silent_1 BETWEEN 1 AND 366);
ALTER TABLE team ADD COLUMN silent_2 INTEGER NOT NULL DEFAULT 18 CHECK (silent_2 BETWEEN 1 AND 366);
ALTER TABLE team ADD COLUMN silent_3 INTEGER NOT NULL DEFAULT 35 CHECK (silent_3 BETWEEN 1 AND 366);
ALTER TABLE team ADD COLUMN caseload_limit INTEGER NOT NULL DEFAULT 20 CHECK (caseload_limit BETWEEN 1 AND 100);
ALTER TABLE team ADD COLUMN quiet_rules TEXT;

ALTER TABLE worker ADD COLUMN fte INTEGER NOT NULL DEFAULT 100 CHECK (fte BETWEEN 5 AND 100);

CREATE TABLE task (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT CHECK (course IS NULL),
  title TEXT NOT NULL,
  note TEXT,
  due TEXT,
  snoozed_until TEXT,
  repeat TEXT NOT NULL CHECK (repeat IN ('never', 'daily', 'weekly', 'monthly')),
  repeat_every INTEGER NOT NULL CHECK (repeat_every BETWEEN 1 AND 99),
  done_on TEXT,
  activity TEXT CHECK (activity IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE phrase (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('phrase', 'template')),
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_word (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  word TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('star', 'scale', 'who5')),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX instrument_once ON instrument (kind, key, version) WHERE deleted IS NULL;
