-- Which schemas of a case and of the team's file the program knew that wrote the cards, as one
-- number: a newer program makes a backup before it writes the first file in its own.

ALTER TABLE use_log_end ADD COLUMN schemas INTEGER NOT NULL DEFAULT 0;
