-- The texts of a plan are changed by hand. The revision counts the changes of each part, so that two editors at once are
-- told. Targets and results have versions of their own.

ALTER TABLE plans ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE plan_items ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE indicators ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
