-- What was published of a plan's fiscal year: every version whole, as it was shown. A figure that is public changes by a
-- correction alone, which is one more version of the result, with its reason.

CREATE TABLE publications (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('publish', 'correction')),
  digest TEXT NOT NULL,
  document TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  taken_back_at INTEGER,
  taken_back_reason TEXT,
  PRIMARY KEY (plan_id, fiscal_year, version),
  CHECK ((taken_back_at IS NULL) = (taken_back_reason IS NULL))
) STRICT;
CREATE INDEX publications_by_account ON publications (account_id);

CREATE TRIGGER publications_are_kept_as_shown
BEFORE UPDATE OF plan_id, fiscal_year, version, cause, digest, document, published_at ON publications
BEGIN
  SELECT RAISE(ABORT, 'what was published is never changed');
END;
CREATE TRIGGER publications_are_never_deleted
BEFORE DELETE ON publications
BEGIN
  SELECT RAISE(ABORT, 'what was published is never deleted');
END;

-- The same table with a third origin: its rule that there is exactly one cannot be altered in place.
CREATE TABLE result_versions_with_corrections (
  indicator_id TEXT NOT NULL REFERENCES indicators (id),
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  result TEXT NOT NULL,
  questionnaire_id TEXT REFERENCES questionnaires (id),
  source TEXT,
  correction_reason TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (indicator_id, fiscal_year, version),
  CHECK ((questionnaire_id IS NOT NULL) + (source IS NOT NULL) + (correction_reason IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO result_versions_with_corrections
SELECT indicator_id, fiscal_year, version, result, questionnaire_id, source, NULL, created_at FROM result_versions;
DROP TABLE result_versions;
ALTER TABLE result_versions_with_corrections RENAME TO result_versions;
CREATE INDEX results_of_questionnaire ON result_versions (questionnaire_id);
