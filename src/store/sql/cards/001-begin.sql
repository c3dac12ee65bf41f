-- The index of cards: derived from the case files, and made anew from them at any time.

CREATE TABLE card (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  mode TEXT NOT NULL,
  contact_start TEXT,
  phase1_start TEXT,
  phase_months INTEGER,
  closed_on TEXT,
  last_reading TEXT,
  readings INTEGER
) STRICT, WITHOUT ROWID;

-- Which state of which file each card was made from.
CREATE TABLE seen (
  id TEXT PRIMARY KEY,
  generation INTEGER NOT NULL,
  size INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How long the use log was, and its last hash, when the index was saved: it must still hold that.
CREATE TABLE use_log_end (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL,
  head BLOB NOT NULL
) STRICT;
