-- Counts of courses whose cases were erased: of a quarter, and of nobody. How early, or how late,
-- the last rules of what is due speak.

CREATE TABLE kept_count (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  quarter INTEGER NOT NULL CHECK (quarter % 10 BETWEEN 1 AND 4),
  basis TEXT NOT NULL CHECK (basis IN ('start', 'end')),
  started INTEGER NOT NULL CHECK (started >= 0),
  ended INTEGER NOT NULL CHECK (ended BETWEEN 0 AND started),
  forms INTEGER NOT NULL CHECK (forms BETWEEN 0 AND ended),
  full INTEGER NOT NULL CHECK (full >= 0),
  early INTEGER NOT NULL CHECK (early >= 0 AND full + early = forms)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX kept_count_once ON kept_count (quarter, basis) WHERE deleted IS NULL;

ALTER TABLE team ADD COLUMN worry_days INTEGER NOT NULL DEFAULT 0 CHECK (worry_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN appointment_days INTEGER NOT NULL DEFAULT 0 CHECK (appointment_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN over_days INTEGER NOT NULL DEFAULT 0 CHECK (over_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN after_days INTEGER NOT NULL DEFAULT 0 CHECK (after_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN follow_up_days INTEGER NOT NULL DEFAULT 0 CHECK (follow_up_days BETWEEN 0 AND 90);
