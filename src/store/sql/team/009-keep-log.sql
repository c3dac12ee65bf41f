-- How long a line of the log of use is kept.

ALTER TABLE team ADD COLUMN log_years INTEGER NOT NULL DEFAULT 0 CHECK (log_years BETWEEN 0 AND 50);
