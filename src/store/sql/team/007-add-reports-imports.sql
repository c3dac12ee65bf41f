-- How the team counts in its reports and how long it keeps what has ended; spreadsheets that were
-- taken in, so that they can be taken back as a whole; erasures of a whole case.

ALTER TABLE team ADD COLUMN report_start TEXT NOT NULL DEFAULT 'phase-1'
  CHECK (report_start IN ('phase-1', 'contact'));
ALTER TABLE team ADD COLUMN report_full TEXT NOT NULL DEFAULT 'form'
  CHECK (report_full IN ('form', 'days', 'phase-3'));
ALTER TABLE team ADD COLUMN full_days INTEGER NOT NULL DEFAULT 14 CHECK (full_days BETWEEN 0 AND 366);
ALTER TABLE team ADD COLUMN report_weeks INTEGER NOT NULL DEFAULT 4 CHECK (report_weeks BETWEEN 0 AND 26);
ALTER TABLE team ADD COLUMN change_moderate INTEGER NOT NULL DEFAULT 25
  CHECK (change_moderate BETWEEN 1 AND 900);
ALTER TABLE team ADD COLUMN change_large INTEGER NOT NULL DEFAULT 100
  CHECK (change_large BETWEEN 1 AND 900);
ALTER TABLE team ADD COLUMN risk_max INTEGER NOT NULL DEFAULT 50 CHECK (risk_max BETWEEN 0 AND 100);
ALTER TABLE team ADD COLUMN hour_rate INTEGER NOT NULL DEFAULT 0 CHECK (hour_rate BETWEEN 0 AND 100000);
ALTER TABLE team ADD COLUMN keep_months INTEGER NOT NULL DEFAULT 0 CHECK (keep_months BETWEEN 0 AND 600);

ALTER TABLE erasure ADD COLUMN whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1));

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('citizens', 'stars', 'wellbeing', 'contacts')),
  n_rows INTEGER NOT NULL CHECK (n_rows >= 0),
  cases TEXT,
  print TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'taking-back', 'taken-back'))
) STRICT, WITHOUT ROWID;

-- How early, or how late, the other rules of what is due speak.

ALTER TABLE team ADD COLUMN task_days INTEGER NOT NULL DEFAULT 0 CHECK (task_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN review_days INTEGER NOT NULL DEFAULT 0 CHECK (review_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN agreement_days INTEGER NOT NULL DEFAULT 90 CHECK (agreement_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN unfinished_days INTEGER NOT NULL DEFAULT 0 CHECK (unfinished_days BETWEEN 0 AND 90);
