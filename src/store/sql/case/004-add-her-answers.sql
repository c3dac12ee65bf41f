-- What she answers instead of a score, and a note that both wrote on one screen.

ALTER TABLE score ADD COLUMN answer TEXT NOT NULL DEFAULT 'scored'
  CHECK (answer IN ('scored', 'not-today', 'dont-know'));

ALTER TABLE note ADD COLUMN together TEXT;
ALTER TABLE note ADD COLUMN confirmed_on TEXT;
