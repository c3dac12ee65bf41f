-- What she answers instead of a score, and a note that both wrote on one screen.

ALTER TABLE score ADD COLUMN answer TEXT NOT NULL DEFAULT 'scored'
  CHECK (answer IN ('scored', 'not-today', 'dont-know'));

ALTER TABLE note ADD COLUMN together TEXT;
ALTER TABLE note ADD COLUMN confirmed_on TEXT;

-- A contact is filed in the municipality's system as a note is; a rule of what is due can be
-- silenced for one citizen.
ALTER TABLE contact ADD COLUMN filed_on TEXT;
ALTER TABLE contact ADD COLUMN filed_as TEXT;
ALTER TABLE citizen ADD COLUMN quiet_rules TEXT;
-- A task that a decision of a supervision became.
ALTER TABLE task ADD COLUMN decision TEXT;
