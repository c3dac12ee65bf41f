-- What reports ask of each course, so that they open no case: derived as the cards are, and nothing
-- that tells who somebody is. Every card is made anew: a size no file has says so.

CREATE TABLE facts (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  case_id TEXT NOT NULL,
  contact_start TEXT,
  phase1_start TEXT,
  phase3_start TEXT,
  planned_end TEXT,
  phase_months INTEGER,
  closed_on TEXT,
  age INTEGER,
  municipality TEXT,
  elsewhere TEXT NOT NULL,
  team TEXT,
  education TEXT NOT NULL,
  income TEXT NOT NULL,
  debt TEXT NOT NULL,
  misuse TEXT NOT NULL,
  mental_problems TEXT NOT NULL,
  network TEXT NOT NULL,
  debut_years INTEGER,
  active_last_year TEXT NOT NULL,
  paid_last_six_months TEXT NOT NULL,
  aim TEXT NOT NULL,
  aim_last TEXT NOT NULL,
  has_form INTEGER NOT NULL,
  closing TEXT NOT NULL,
  reasons TEXT,
  aim_reached TEXT NOT NULL,
  has_plan INTEGER NOT NULL,
  stars TEXT,
  wellbeing TEXT,
  frequency TEXT,
  contacts TEXT,
  areas TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX facts_of_case ON facts (case_id);

UPDATE seen SET size = -1;
