-- Rosters are changed by hand and by files. The revision counts the changes, so that two editors at once are told. What
-- was issued holds its own copy of the people asked; a draft takes the roster as it is when it is issued.

ALTER TABLE rosters ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
