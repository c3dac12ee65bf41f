-- Every day: contacts, notes, tasks, attachments; and what is measured beside the star: WHO-5,
-- frequency, goals.

CREATE TABLE contact (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  start INTEGER CHECK (start BETWEEN 0 AND 1439),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 720),
  indirect INTEGER CHECK (indirect BETWEEN 0 AND 720),
  travel INTEGER CHECK (travel BETWEEN 0 AND 720),
  kind TEXT NOT NULL
    CHECK (kind IN ('meeting', 'home-visit', 'accompaniment', 'phone', 'message',
                    'network-meeting', 'coordination', 'in-vain')),
  result TEXT NOT NULL
    CHECK (result IN ('held', 'planned', 'cancelled-by-her', 'cancelled-by-us', 'missed')),
  place TEXT NOT NULL
    CHECK (place IN ('unknown', 'home', 'street', 'office', 'offer', 'authority', 'other')),
  with_citizen INTEGER NOT NULL CHECK (with_citizen IN (0, 1)),
  with_network INTEGER NOT NULL CHECK (with_network IN (0, 1)),
  with_provider INTEGER NOT NULL CHECK (with_provider IN (0, 1)),
  areas TEXT,
  line TEXT,
  unfinished INTEGER NOT NULL CHECK (unfinished IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  time INTEGER CHECK (time BETWEEN 0 AND 1439),
  title TEXT,
  fact TEXT,
  judgement TEXT,
  words TEXT,
  areas TEXT,
  important INTEGER NOT NULL CHECK (important IN (0, 1)),
  signed_on TEXT,
  adds_to TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  unfinished INTEGER NOT NULL CHECK (unfinished IN (0, 1)),
  filed_on TEXT,
  filed_as TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  note TEXT,
  due TEXT,
  snoozed_until TEXT,
  repeat TEXT NOT NULL CHECK (repeat IN ('never', 'daily', 'weekly', 'monthly')),
  repeat_every INTEGER NOT NULL CHECK (repeat_every BETWEEN 1 AND 99),
  done_on TEXT,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  contact TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  media TEXT NOT NULL CHECK (media IN ('other', 'picture', 'pdf', 'text')),
  bytes INTEGER CHECK (bytes >= 0),
  digest TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE who5 (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  occasion TEXT NOT NULL,
  filled_by TEXT NOT NULL CHECK (filled_by IN ('with-worker', 'by-herself', 'on-paper')),
  glad INTEGER CHECK (glad BETWEEN 0 AND 5),
  calm INTEGER CHECK (calm BETWEEN 0 AND 5),
  active INTEGER CHECK (active BETWEEN 0 AND 5),
  rested INTEGER CHECK (rested BETWEEN 0 AND 5),
  interested INTEGER CHECK (interested BETWEEN 0 AND 5),
  follow_up TEXT,
  voided INTEGER NOT NULL CHECK (voided IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE frequency (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  reading TEXT REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  occasion TEXT NOT NULL,
  answered TEXT NOT NULL CHECK (answered IN ('answered', 'wont-say')),
  last_day TEXT,
  last_known TEXT NOT NULL CHECK (last_known IN ('unknown', 'day', 'month', 'wont-say')),
  times TEXT NOT NULL
    CHECK (times IN ('unknown', 'none', '1-3', '4-10', '11-20', 'over-20', 'wont-say')),
  forms TEXT,
  wish TEXT NOT NULL CHECK (wish IN ('unknown', 'stop', 'cut-down', 'keep-on', 'wont-say')),
  income_share INTEGER CHECK (income_share BETWEEN 0 AND 100),
  alone INTEGER NOT NULL CHECK (alone IN (0, 1)),
  voided INTEGER NOT NULL CHECK (voided IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE star_goal (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  area TEXT NOT NULL,
  goal INTEGER NOT NULL CHECK (goal BETWEEN 1 AND 10)
) STRICT, WITHOUT ROWID;

-- One goal for an area, whatever a program does.
CREATE UNIQUE INDEX star_goal_once ON star_goal (course, area) WHERE deleted IS NULL;
