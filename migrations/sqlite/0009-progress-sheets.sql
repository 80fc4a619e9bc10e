-- The progress sheet of a plan item in one fiscal year. What stands is in `progress_sheets`, how it came to be in
-- `sheet_versions`: each save and each act adds one, and none is ever changed. Days (`met_on`) are text, YYYY-MM-DD.

CREATE TABLE progress_sheets (
  item_id TEXT NOT NULL REFERENCES plan_items (id),
  fiscal_year INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'in-review', 'fixed', 'published')),
  revision INTEGER NOT NULL,
  content TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL REFERENCES accounts (id),
  comment TEXT,
  PRIMARY KEY (item_id, fiscal_year)
) STRICT;
CREATE INDEX sheets_by_account ON progress_sheets (updated_by);

-- What was fixed is opened again before it is changed, whatever the program above does.
CREATE TRIGGER sheets_are_kept_once_fixed
BEFORE UPDATE OF item_id, fiscal_year, content ON progress_sheets
WHEN OLD.status IN ('fixed', 'published') AND NEW.content <> OLD.content
BEGIN
  SELECT RAISE(ABORT, 'what was fixed is not changed');
END;
CREATE TRIGGER sheets_are_never_deleted
BEFORE DELETE ON progress_sheets
BEGIN
  SELECT RAISE(ABORT, 'a sheet is never deleted');
END;

-- The content stands last: what is listed of versions is then read without going through their long texts.
CREATE TABLE sheet_versions (
  item_id TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'in-review', 'fixed', 'published')),
  act TEXT NOT NULL,
  comment TEXT,
  at INTEGER NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  content TEXT NOT NULL,
  PRIMARY KEY (item_id, fiscal_year, version),
  FOREIGN KEY (item_id, fiscal_year) REFERENCES progress_sheets (item_id, fiscal_year)
) STRICT;
CREATE INDEX sheet_versions_by_account ON sheet_versions (account_id);

CREATE TRIGGER sheet_versions_are_never_changed
BEFORE UPDATE ON sheet_versions
BEGIN
  SELECT RAISE(ABORT, 'every version of a sheet is kept as it was');
END;
CREATE TRIGGER sheet_versions_are_never_deleted
BEFORE DELETE ON sheet_versions
BEGIN
  SELECT RAISE(ABORT, 'every version of a sheet is kept');
END;

CREATE TABLE sheet_acknowledgements (
  item_id TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  committee TEXT NOT NULL,
  half TEXT NOT NULL CHECK (half IN ('mid-year', 'year-end')),
  met_on TEXT NOT NULL,
  note TEXT,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (item_id, fiscal_year, committee, half),
  FOREIGN KEY (item_id, fiscal_year) REFERENCES progress_sheets (item_id, fiscal_year)
) STRICT, WITHOUT ROWID;
CREATE INDEX acknowledgements_by_account ON sheet_acknowledgements (account_id);
