-- How long before its day something is told of.

ALTER TABLE team ADD COLUMN border_days INTEGER NOT NULL DEFAULT 14 CHECK (border_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN consent_days INTEGER NOT NULL DEFAULT 30 CHECK (consent_days BETWEEN 0 AND 90);
