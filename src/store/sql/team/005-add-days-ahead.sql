-- How long before its day something is told of.

ALTER TABLE team ADD COLUMN border_days INTEGER NOT NULL DEFAULT 14 CHECK (border_days BETWEEN 0 AND 90);
ALTER TABLE team ADD COLUMN consent_days INTEGER NOT NULL DEFAULT 30 CHECK (consent_days BETWEEN 0 AND 90);

-- Colleagues who are known by a contact card, and the hand-over files sent to and received from them.

CREATE TABLE colleague (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  name TEXT NOT NULL,
  team TEXT,
  party TEXT NOT NULL,
  box_key TEXT NOT NULL CHECK (length (box_key) = 64),
  sign_key TEXT NOT NULL CHECK (length (sign_key) = 64),
  added TEXT NOT NULL,
  compared TEXT
) STRICT, WITHOUT ROWID;

-- The colleague may be gone from the list when the file is still remembered.
CREATE TABLE parcel (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  way TEXT NOT NULL CHECK (way IN ('out', 'in')),
  purpose TEXT NOT NULL
    CHECK (purpose IN ('transfer', 'cover', 'supervision', 'return', 'reply', 'receipt')),
  colleague TEXT,
  cases TEXT,
  sent TEXT NOT NULL,
  expires TEXT NOT NULL,
  answers TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'done'))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX colleague_once ON colleague (party) WHERE deleted IS NULL;
