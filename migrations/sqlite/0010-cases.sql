-- The register of what wards proposed (改善提案), one of each plan item and fiscal year of the proposal. Days are text,
-- YYYY-MM-DD: the figures of any day are counted from them. The revision of a register counts its changes, that of a
-- case its own.

CREATE TABLE case_registers (
  item_id TEXT NOT NULL REFERENCES plan_items (id),
  fiscal_year INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (item_id, fiscal_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('unsuited', 'revised', 'done', 'in-progress')),
  examined_on TEXT,
  decided_on TEXT,
  proposer TEXT NOT NULL,
  title TEXT NOT NULL,
  notes TEXT,
  UNIQUE (item_id, fiscal_year, number),
  -- An outcome without an examination would be counted by no day.
  CHECK (outcome = 'in-progress' OR examined_on IS NOT NULL),
  FOREIGN KEY (item_id, fiscal_year) REFERENCES case_registers (item_id, fiscal_year)
) STRICT;
