-- Which rules are silenced for the citizen. Every card is made anew: a size no file has says so.

ALTER TABLE card ADD COLUMN quiet_rules TEXT;

UPDATE seen SET size = -1;
