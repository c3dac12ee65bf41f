-- The team's inquiries and offers, its own focus areas and points, and the ledger of erasures.

ALTER TABLE act ADD COLUMN partner TEXT;

ALTER TABLE team ADD COLUMN focus_min INTEGER NOT NULL DEFAULT 3 CHECK (focus_min BETWEEN 0 AND 20);
ALTER TABLE team ADD COLUMN focus_max INTEGER NOT NULL DEFAULT 5 CHECK (focus_max BETWEEN 1 AND 20);
ALTER TABLE team ADD COLUMN phase_focus_min INTEGER NOT NULL DEFAULT 1 CHECK (phase_focus_min BETWEEN 0 AND 20);
ALTER TABLE team ADD COLUMN phase_focus_max INTEGER NOT NULL DEFAULT 3 CHECK (phase_focus_max BETWEEN 1 AND 20);
ALTER TABLE team ADD COLUMN municipality TEXT;
ALTER TABLE team ADD COLUMN grey_zone_rule TEXT;
ALTER TABLE team ADD COLUMN cpr_asked INTEGER NOT NULL DEFAULT 0 CHECK (cpr_asked IN (0, 1));

CREATE TABLE inquiry (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  date TEXT NOT NULL,
  channel TEXT NOT NULL
    CHECK (channel IN ('other', 'ngo', 'kc', 'job-centre', 'treatment', 'education',
                       'self', 'web')),
  referrer TEXT,
  caller TEXT NOT NULL CHECK (caller IN ('citizen', 'professional', 'relative')),
  outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'started', 'not-started')),
  under_18 INTEGER NOT NULL CHECK (under_18 IN (0, 1)),
  no_stay INTEGER NOT NULL CHECK (no_stay IN (0, 1)),
  no_experience INTEGER NOT NULL CHECK (no_experience IN (0, 1)),
  other_municipality INTEGER NOT NULL CHECK (other_municipality IN (0, 1)),
  not_wanted INTEGER NOT NULL CHECK (not_wanted IN (0, 1)),
  contact_lost INTEGER NOT NULL CHECK (contact_lost IN (0, 1)),
  other_effort INTEGER NOT NULL CHECK (other_effort IN (0, 1)),
  no_capacity INTEGER NOT NULL CHECK (no_capacity IN (0, 1)),
  trafficking INTEGER NOT NULL CHECK (trafficking IN (0, 1)),
  other_reason TEXT,
  referred_to TEXT,
  note TEXT,
  case_id TEXT CHECK (case_id IS NOT NULL OR outcome <> 'started'),
  first TEXT REFERENCES inquiry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE offer (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  name TEXT NOT NULL,
  what TEXT,
  contact TEXT,
  areas TEXT,
  anonymous TEXT NOT NULL CHECK (anonymous IN ('unknown', 'yes', 'no')),
  agreement TEXT,
  national INTEGER NOT NULL CHECK (national IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE focus_kind (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  label_da TEXT,
  points TEXT,
  steps TEXT,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE check_kind (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  phase INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 3),
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  case_id TEXT NOT NULL,
  date TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;
