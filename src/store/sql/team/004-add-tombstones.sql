-- What left the team's trash for good is told from what was tampered with, as in a case.

CREATE TABLE tombstone (
  act INTEGER PRIMARY KEY REFERENCES act,
  seal BLOB NOT NULL
) STRICT;
