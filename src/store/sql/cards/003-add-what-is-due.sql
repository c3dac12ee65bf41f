-- What the rules of what is due ask for, so that they open no case. Every card is made anew: a size
-- no file has says so.

ALTER TABLE card ADD COLUMN last_contact TEXT;
ALTER TABLE card ADD COLUMN appointments TEXT;
ALTER TABLE card ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0;
ALTER TABLE card ADD COLUMN unfinished_since TEXT;
ALTER TABLE card ADD COLUMN tasks TEXT;
ALTER TABLE card ADD COLUMN last_wellbeing TEXT;
ALTER TABLE card ADD COLUMN wellbeing_score INTEGER;
ALTER TABLE card ADD COLUMN wellbeing_first INTEGER;
ALTER TABLE card ADD COLUMN wellbeing_before INTEGER;
ALTER TABLE card ADD COLUMN worried_since TEXT;
ALTER TABLE card ADD COLUMN last_frequency TEXT;
ALTER TABLE card ADD COLUMN next_review TEXT;
ALTER TABLE card ADD COLUMN next_referral TEXT;
ALTER TABLE card ADD COLUMN handover_ask TEXT;
ALTER TABLE card ADD COLUMN consent_days TEXT;

UPDATE seen SET size = -1;
