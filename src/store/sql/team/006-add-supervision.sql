-- Supervision: sessions with their agenda and decisions, reviews of the caseload and of how the
-- method is kept.

ALTER TABLE task ADD COLUMN decision TEXT;
ALTER TABLE team ADD COLUMN fidelity_form TEXT;

CREATE TABLE supervision (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  date TEXT NOT NULL,
  start INTEGER CHECK (start BETWEEN 0 AND 1439),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 720),
  leader TEXT,
  trained INTEGER NOT NULL CHECK (trained IN (0, 1)),
  participants TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'held')),
  notes TEXT,
  next TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE point (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  supervision TEXT NOT NULL REFERENCES supervision (id) DEFERRABLE INITIALLY DEFERRED,
  case_id TEXT,
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'talked', 'put-off')),
  until TEXT,
  reasons TEXT,
  question TEXT,
  reflection TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  supervision TEXT NOT NULL REFERENCES supervision (id) DEFERRABLE INITIALLY DEFERRED,
  point TEXT REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
  case_id TEXT,
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  owner TEXT,
  due TEXT NOT NULL,
  task TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE case_review (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  supervision TEXT REFERENCES supervision (id) DEFERRABLE INITIALLY DEFERRED,
  case_id TEXT NOT NULL,
  date TEXT NOT NULL,
  phase TEXT NOT NULL,
  phase_days INTEGER,
  last_contact TEXT,
  next_step TEXT,
  concern INTEGER NOT NULL CHECK (concern BETWEEN 0 AND 2)
) STRICT, WITHOUT ROWID;

CREATE TABLE fidelity_review (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  case_id TEXT,
  date TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  reviewer TEXT,
  actions TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE fidelity_mark (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  review TEXT NOT NULL REFERENCES fidelity_review (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL,
  hint INTEGER CHECK (hint BETWEEN 0 AND 5),
  level INTEGER CHECK (level BETWEEN 0 AND 5),
  note TEXT
) STRICT, WITHOUT ROWID;
