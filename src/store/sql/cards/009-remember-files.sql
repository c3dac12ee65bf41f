-- How far the team's file and the keys had come when the cards were written, beside the end of the
-- use log: an older one of either shows against it, also where no keychain remembers anything.

ALTER TABLE use_log_end ADD COLUMN team INTEGER NOT NULL DEFAULT 0;
ALTER TABLE use_log_end ADD COLUMN keys INTEGER NOT NULL DEFAULT 0;
