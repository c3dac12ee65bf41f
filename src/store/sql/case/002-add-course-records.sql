-- The whole course: intake, consent, aim, pauses, focus areas and activities, network, handover,
-- plans, reviews, closing. Also: an act that touches two files names its other half, and an act
-- whose values were erased is told from one that was tampered with.

ALTER TABLE act ADD COLUMN partner TEXT;

-- The seal of what an act still says after an erasure.
CREATE TABLE tombstone (
  act INTEGER PRIMARY KEY REFERENCES act,
  seal BLOB NOT NULL
) STRICT;

ALTER TABLE citizen ADD COLUMN gender TEXT NOT NULL DEFAULT 'unknown'
    CHECK (gender IN ('unknown', 'woman', 'man', 'other', 'unsaid'));
ALTER TABLE citizen ADD COLUMN language TEXT;
ALTER TABLE citizen ADD COLUMN municipality TEXT;
ALTER TABLE citizen ADD COLUMN children TEXT;
ALTER TABLE citizen ADD COLUMN inquiry TEXT;

ALTER TABLE identity ADD COLUMN cpr TEXT;

ALTER TABLE course ADD COLUMN phase2_start TEXT
    CHECK (phase2_start IS NULL OR phase2_start > phase1_start);
ALTER TABLE course ADD COLUMN phase3_start TEXT
    CHECK (phase3_start IS NULL OR phase3_start > phase1_start);
ALTER TABLE course ADD COLUMN planned_end TEXT
    CHECK (planned_end IS NULL OR planned_end > phase1_start);
ALTER TABLE course ADD COLUMN previous TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE intake (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  adult TEXT NOT NULL CHECK (adult IN ('unknown', 'yes', 'no')),
  own_experience TEXT NOT NULL CHECK (own_experience IN ('unknown', 'yes', 'no')),
  lawful_stay TEXT NOT NULL CHECK (lawful_stay IN ('unknown', 'yes', 'no')),
  municipality_agrees TEXT NOT NULL CHECK (municipality_agrees IN ('unknown', 'yes', 'no')),
  grey_zone TEXT NOT NULL CHECK (grey_zone IN ('unknown', 'yes', 'no')),
  grey_zone_reason TEXT,
  motivation TEXT NOT NULL CHECK (motivation IN ('unknown', 'motivated', 'unsure', 'not-now')),
  meeting_place TEXT,
  place_chosen_by_her INTEGER NOT NULL CHECK (place_chosen_by_her IN (0, 1)),
  third_party TEXT,
  told_respect INTEGER NOT NULL CHECK (told_respect IN (0, 1)),
  told_income INTEGER NOT NULL CHECK (told_income IN (0, 1)),
  told_benefit INTEGER NOT NULL CHECK (told_benefit IN (0, 1)),
  told_journal INTEGER NOT NULL CHECK (told_journal IN (0, 1)),
  told_children INTEGER NOT NULL CHECK (told_children IN (0, 1)),
  told_anonymity INTEGER NOT NULL CHECK (told_anonymity IN (0, 1)),
  told_sharing INTEGER NOT NULL CHECK (told_sharing IN (0, 1)),
  told_complaint INTEGER NOT NULL CHECK (told_complaint IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE safety (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  notice TEXT,
  protected_address INTEGER NOT NULL CHECK (protected_address IN (0, 1)),
  safe_contact TEXT,
  may_leave_message INTEGER NOT NULL CHECK (may_leave_message IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('sharing', 'identity', 'follow-up')),
  party TEXT NOT NULL,
  what TEXT NOT NULL,
  purpose TEXT,
  given TEXT NOT NULL,
  expires TEXT,
  withdrawn TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE background (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  nationality TEXT,
  education TEXT NOT NULL
    CHECK (education IN ('unknown', 'tenth-grade', 'youth', 'vocational', 'higher', 'other')),
  income TEXT NOT NULL
    CHECK (income IN ('unknown', 'cash-benefit', 'selling-sex', 'wage', 'student-grant',
                      'pension', 'other')),
  debt TEXT NOT NULL CHECK (debt IN ('unknown', 'yes', 'no')),
  misuse TEXT NOT NULL CHECK (misuse IN ('unknown', 'yes', 'no')),
  mental_problems TEXT NOT NULL CHECK (mental_problems IN ('unknown', 'yes', 'no')),
  network TEXT NOT NULL CHECK (network IN ('unknown', 'none', 'weak', 'good')),
  debut_year INTEGER CHECK (debut_year BETWEEN 1930 AND 2199),
  active_last_year TEXT NOT NULL CHECK (active_last_year IN ('unknown', 'yes', 'no')),
  paid_last_six_months TEXT NOT NULL CHECK (paid_last_six_months IN ('unknown', 'yes', 'no')),
  forms TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE aim (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('unknown', 'improve', 'stop')),
  words TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE pause (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (reason IN ('other', 'hospital', 'prison', 'abroad')),
  first TEXT NOT NULL,
  last TEXT CHECK (last IS NULL OR last >= first),
  shifts INTEGER NOT NULL CHECK (shifts IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE focus_area (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 3),
  area TEXT NOT NULL,
  chosen_by TEXT NOT NULL CHECK (chosen_by IN ('joint', 'citizen')),
  priority INTEGER CHECK (priority BETWEEN 1 AND 9),
  problem TEXT,
  resources TEXT,
  wish TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'reached', 'partly', 'not-reached', 'dropped')),
  reason TEXT,
  carried_from TEXT REFERENCES focus_area (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  focus TEXT REFERENCES focus_area (id) DEFERRABLE INITIALLY DEFERRED,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  star_area TEXT,
  what TEXT NOT NULL,
  owner TEXT NOT NULL CHECK (owner IN ('citizen', 'worker', 'network', 'provider')),
  owner_name TEXT,
  offer TEXT,
  needs_decision INTEGER NOT NULL CHECK (needs_decision IN (0, 1)),
  start TEXT,
  due TEXT,
  review TEXT,
  status TEXT NOT NULL
    CHECK (status IN ('planned', 'started', 'works', 'adapted', 'done', 'given-up')),
  evaluation TEXT,
  carried_from TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('friend', 'family', 'professional', 'ngo', 'authority')),
  phone TEXT,
  knows TEXT NOT NULL CHECK (knows IN ('unknown', 'yes', 'no')),
  consent TEXT REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  areas TEXT,
  takes_over TEXT,
  tried INTEGER NOT NULL CHECK (tried IN (0, 1)),
  met TEXT,
  after_course INTEGER NOT NULL CHECK (after_course IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 3),
  ring INTEGER CHECK (ring BETWEEN 1 AND 3),
  strength INTEGER CHECK (strength BETWEEN 1 AND 5),
  carries TEXT NOT NULL CHECK (carries IN ('worker', 'shared', 'network'))
) STRICT, WITHOUT ROWID;

CREATE TABLE handover (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  need TEXT NOT NULL,
  receiver TEXT,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  offer TEXT,
  consent TEXT REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  agreed TEXT,
  starts TEXT,
  waiting_days INTEGER CHECK (waiting_days BETWEEN 0 AND 3650),
  meeting TEXT,
  participants TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'agreed', 'held', 'works', 'failed')),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE referral (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  offer TEXT,
  offer_name TEXT NOT NULL,
  activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  sent TEXT NOT NULL,
  first_meeting TEXT,
  holds TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE long_plan (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  goals TEXT,
  support TEXT,
  responsible TEXT,
  first_step TEXT,
  call TEXT,
  given_to_her TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE crisis_plan (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  signs TEXT,
  helps TEXT,
  call TEXT,
  given_to_her TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE phase_review (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 3),
  date TEXT NOT NULL,
  star TEXT NOT NULL CHECK (star IN ('unknown', 'kept', 'changed', 'ended')),
  focus TEXT NOT NULL CHECK (focus IN ('unknown', 'kept', 'changed', 'ended')),
  plan TEXT NOT NULL CHECK (plan IN ('unknown', 'kept', 'changed', 'ended')),
  network TEXT NOT NULL CHECK (network IN ('unknown', 'kept', 'changed', 'ended')),
  words TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE check_item (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 3),
  key TEXT,
  text TEXT NOT NULL,
  done TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE closing (
  id TEXT PRIMARY KEY, author TEXT, device TEXT, made TEXT NOT NULL, deleted TEXT,
  course TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('full', 'interrupted', 'continues')),
  lost_contact INTEGER NOT NULL CHECK (lost_contact IN (0, 1)),
  goals_reached INTEGER NOT NULL CHECK (goals_reached IN (0, 1)),
  own_wish INTEGER NOT NULL CHECK (own_wish IN (0, 1)),
  no_need INTEGER NOT NULL CHECK (no_need IN (0, 1)),
  other_support INTEGER NOT NULL CHECK (other_support IN (0, 1)),
  misuse INTEGER NOT NULL CHECK (misuse IN (0, 1)),
  team_stopped INTEGER NOT NULL CHECK (team_stopped IN (0, 1)),
  other_reason TEXT,
  aim_reached TEXT NOT NULL CHECK (aim_reached IN ('unknown', 'yes', 'partly', 'no')),
  referred_again INTEGER NOT NULL CHECK (referred_again IN (0, 1)),
  words TEXT,
  may_follow_up INTEGER NOT NULL CHECK (may_follow_up IN (0, 1))
) STRICT, WITHOUT ROWID;

-- One of each, whatever a program does.
CREATE UNIQUE INDEX background_once ON background (course) WHERE deleted IS NULL;
CREATE UNIQUE INDEX closing_once ON closing (course) WHERE deleted IS NULL;
CREATE UNIQUE INDEX long_plan_once ON long_plan (course) WHERE deleted IS NULL;
CREATE UNIQUE INDEX phase_review_once ON phase_review (course, phase) WHERE deleted IS NULL;
CREATE UNIQUE INDEX tie_once ON tie (person, phase) WHERE deleted IS NULL;
