-- The day of the month that a monthly task is counted from, where its own month was too short for it.

ALTER TABLE task ADD COLUMN repeat_day INTEGER CHECK (repeat_day BETWEEN 1 AND 31);
