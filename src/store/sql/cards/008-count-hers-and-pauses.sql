-- A star that the citizen alone gave counts in reports, and days on pause count in no month. Every
-- card is made anew: a size no file has says so.

UPDATE seen SET size = -1;
