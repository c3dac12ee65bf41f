-- The figures of the report as somebody would ask for them in the sqlite3 shell; the tables are those of
-- report-tables.c, days are numbers, occasion 0 is the start, 3 the end, 5 a follow-up.

-- Courses, and what was known at start.
SELECT count(*), count(closed) FROM course;
SELECT question, value, count(*) FROM answer GROUP BY question, value;

-- First and last star: by occasion or within four weeks of start and closing.
CREATE TEMP TABLE star_pair AS
SELECT c.id AS course,
  (SELECT r.id FROM reading r WHERE r.course = c.id AND (r.occasion = 0 OR r.day <= c.started + 28)
   AND r.occasion <> 5 ORDER BY r.day LIMIT 1) AS first,
  (SELECT r.id FROM reading r WHERE r.course = c.id AND (r.occasion = 3 OR abs (r.day - c.closed) <= 28)
   AND r.occasion <> 5 ORDER BY r.day DESC LIMIT 1) AS last
FROM course c WHERE c.closed IS NOT NULL;

-- Each area from start to end, and from the first to each later reading.
CREATE TEMP TABLE change AS
SELECT 0 AS number, p.course, a.area, a.value AS was, b.value AS is_now, b.value - a.value AS moved
FROM star_pair p JOIN score a ON a.reading = p.first JOIN score b ON b.reading = p.last AND b.area = a.area
WHERE p.first <> p.last
UNION ALL
SELECT r.number, r.course, a.area, a.value, b.value, b.value - a.value
FROM reading r JOIN reading one ON one.course = r.course AND one.number = 1
JOIN score a ON a.reading = one.id JOIN score b ON b.reading = r.id AND b.area = a.area
WHERE r.number > 1;
SELECT number, area, count(*), avg (was), avg (is_now), avg (moved), sum (moved > 0), sum (moved = 0), sum (moved < 0)
FROM change GROUP BY number, area;

-- Quartiles and signed ranks of the same.
WITH ordered AS (
  SELECT number, area, moved, row_number () OVER w AS place, count(*) OVER (PARTITION BY number, area) AS n
  FROM change WINDOW w AS (PARTITION BY number, area ORDER BY moved))
SELECT number, area,
  max (CASE WHEN place = 1 + (n - 1) / 4 THEN moved END), max (CASE WHEN place = 1 + (n - 1) / 2 THEN moved END),
  max (CASE WHEN place = 1 + 3 * (n - 1) / 4 THEN moved END)
FROM ordered GROUP BY number, area;
WITH sizes AS (
  SELECT number, area, abs (moved) AS size, sum (moved > 0) AS up, count(*) AS t FROM change
  WHERE moved <> 0 GROUP BY number, area, abs (moved)),
ranks AS (
  SELECT number, area, up, t, sum (t) OVER (PARTITION BY number, area ORDER BY size) - t + (t + 1) / 2.0 AS rank
  FROM sizes)
SELECT number, area, sum (up * rank), sum (t), sum (t * t * t - t) FROM ranks GROUP BY number, area;

-- The mean over the areas of each pair.
CREATE TEMP TABLE mean AS SELECT number, course, avg (moved) AS moved FROM change GROUP BY number, course;
SELECT number, count(*), avg (moved), sum (moved > 0), sum (moved >= 0.25), sum (moved >= 1), sum (moved <= -0.25)
FROM mean GROUP BY number;
WITH ordered AS (
  SELECT number, moved, row_number () OVER w AS place, count(*) OVER (PARTITION BY number) AS n
  FROM mean WINDOW w AS (PARTITION BY number ORDER BY moved))
SELECT number, max (CASE WHEN place = 1 + (n - 1) / 4 THEN moved END), max (CASE WHEN place = 1 + (n - 1) / 2 THEN moved END),
  max (CASE WHEN place = 1 + 3 * (n - 1) / 4 THEN moved END)
FROM ordered GROUP BY number;

-- WHO-5: at risk at start and end, pairs, and groups.
CREATE TEMP TABLE who AS
SELECT c.id AS course,
  (SELECT w.score FROM wellbeing w WHERE w.course = c.id AND (w.occasion = 0 OR w.day <= c.started + 28)
   AND w.occasion <> 5 ORDER BY w.day LIMIT 1) AS first,
  (SELECT w.score FROM wellbeing w WHERE w.course = c.id AND (w.occasion = 3 OR abs (w.day - c.closed) <= 28)
   AND w.occasion <> 5 ORDER BY w.day DESC LIMIT 1) AS last
FROM course c;
SELECT count (first), sum (first <= 50), count (last), sum (last <= 50) FROM who;
SELECT q.question, q.value, count(*), avg (first), avg (last), avg (last - first), sum (last > first), sum (last < first)
FROM who JOIN answer q ON q.course = who.course AND q.question IN (6, 10)
WHERE first IS NOT NULL AND last IS NOT NULL GROUP BY q.question, q.value;
SELECT first <= 50, count(*), avg (last - first) FROM who WHERE first IS NOT NULL AND last IS NOT NULL GROUP BY 1;

-- Frequency by month of the course, and what became of it after.
SELECT month, count(*), sum (active = 1) FROM (
  SELECT f.course, CAST ((f.day - c.started) / 60.88 + 0.5 AS INTEGER) AS month, f.active, max (f.day)
  FROM frequency f JOIN course c ON c.id = f.course WHERE f.occasion <> 5 AND f.active <> 0
  GROUP BY f.course, month) WHERE month BETWEEN 0 AND 6 GROUP BY month;
SELECT m.days, count(*), sum (w.score <= 50) FROM course c
JOIN (SELECT 91 AS days UNION ALL SELECT 183 UNION ALL SELECT 365) m
JOIN wellbeing w ON w.course = c.id AND w.day > c.closed + 30 AND abs (w.day - c.closed - m.days) < 46
GROUP BY m.days;
SELECT m.days, count(*), sum (f.active = 1) FROM course c
JOIN (SELECT 91 AS days UNION ALL SELECT 183 UNION ALL SELECT 365) m
JOIN frequency f ON f.course = c.id AND f.day > c.closed + 30 AND abs (f.day - c.closed - m.days) < 46
GROUP BY m.days;

-- What was given.
SELECT phase, count(*), avg (contacts), avg (direct) / 60, avg (other) / 60, avg (indirect) / 60, avg (travel) / 60
FROM hours WHERE contacts > 0 OR indirect > 0 OR travel > 0 GROUP BY phase;
