-- More of the course on the card. Every card is made anew: a size no file has says so.

ALTER TABLE card ADD COLUMN phase2_start TEXT;
ALTER TABLE card ADD COLUMN phase3_start TEXT;
ALTER TABLE card ADD COLUMN planned_end TEXT;
ALTER TABLE card ADD COLUMN pause_first TEXT;
ALTER TABLE card ADD COLUMN pause_last TEXT;
ALTER TABLE card ADD COLUMN handover_agreed TEXT;
ALTER TABLE card ADD COLUMN has_after INTEGER NOT NULL DEFAULT 0 CHECK (has_after IN (0, 1));
ALTER TABLE card ADD COLUMN closing_missing INTEGER NOT NULL DEFAULT 0
    CHECK (closing_missing IN (0, 1));
ALTER TABLE card ADD COLUMN may_follow_up INTEGER NOT NULL DEFAULT 0
    CHECK (may_follow_up IN (0, 1));
ALTER TABLE card ADD COLUMN inquiry TEXT;

UPDATE seen SET size = -1;
