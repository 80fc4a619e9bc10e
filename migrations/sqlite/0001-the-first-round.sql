-- Everything that the first round needs: accounts, plans, rosters, questionnaires, invitations, responses, counters,
-- audit. Instants are integers, milliseconds since 1970 UTC. Texts in two languages, contents and answers are JSON.
-- Orders are stored (position, number), never derived from names.

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('admin', 'editor', 'viewer')),
  password_hash TEXT NOT NULL,
  disabled_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  started_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX sessions_of_account ON sessions (account_id);

CREATE TABLE setup_links (
  code_hash BLOB PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('admin', 'editor', 'viewer')),
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  first_fiscal_year INTEGER NOT NULL,
  last_fiscal_year INTEGER NOT NULL,
  owner_body TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_items (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  number INTEGER NOT NULL,
  pillar TEXT NOT NULL,
  title TEXT NOT NULL,
  goal_state TEXT NOT NULL,
  UNIQUE (plan_id, number)
) STRICT;

CREATE TABLE indicators (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_items (id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  display_code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ratio', 'milestone', 'count')),
  unit TEXT,
  text TEXT NOT NULL,
  judged_by TEXT,
  UNIQUE (item_id, key)
) STRICT;

CREATE TABLE target_versions (
  indicator_id TEXT NOT NULL REFERENCES indicators (id),
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  target TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (indicator_id, fiscal_year, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE rosters (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
  id TEXT PRIMARY KEY,
  roster_id TEXT NOT NULL REFERENCES rosters (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kana TEXT,
  title TEXT NOT NULL,
  email TEXT,
  UNIQUE (roster_id, position),
  UNIQUE (roster_id, code)
) STRICT;

CREATE TABLE questionnaires (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  roster_id TEXT NOT NULL REFERENCES rosters (id),
  fiscal_year INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'open', 'closed', 'fixed', 'published')),
  content TEXT NOT NULL,
  frozen_measures TEXT NOT NULL,
  due_at INTEGER,
  created_at INTEGER NOT NULL,
  issued_at INTEGER,
  closed_at INTEGER,
  fixed_at INTEGER
) STRICT;
CREATE INDEX questionnaires_of_plan ON questionnaires (plan_id, fiscal_year);
CREATE INDEX questionnaires_of_roster ON questionnaires (roster_id);

-- What people answer to is frozen at issue, whatever the program above does.
CREATE TRIGGER questionnaires_are_frozen_at_issue
BEFORE UPDATE OF plan_id, roster_id, fiscal_year, content, frozen_measures ON questionnaires
WHEN OLD.status <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'what was issued is never changed');
END;
CREATE TRIGGER questionnaires_once_issued_are_kept
BEFORE DELETE ON questionnaires
WHEN OLD.status <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'what was issued is never deleted');
END;

CREATE TABLE result_versions (
  indicator_id TEXT NOT NULL REFERENCES indicators (id),
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  result TEXT NOT NULL,
  questionnaire_id TEXT REFERENCES questionnaires (id),
  source TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (indicator_id, fiscal_year, version),
  CHECK ((questionnaire_id IS NULL) <> (source IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX results_of_questionnaire ON result_versions (questionnaire_id);

-- The code itself is stored nowhere; no hash means that the link is revoked.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaires (id),
  position INTEGER NOT NULL,
  respondent_code TEXT NOT NULL,
  respondent_name TEXT NOT NULL,
  respondent_title TEXT NOT NULL,
  code_hash BLOB UNIQUE,
  link_version INTEGER NOT NULL DEFAULT 1,
  reminded_count INTEGER NOT NULL DEFAULT 0,
  excused_reason TEXT,
  revoked_at INTEGER,
  UNIQUE (questionnaire_id, position),
  CHECK ((code_hash IS NULL) = (revoked_at IS NOT NULL))
) STRICT;

CREATE TABLE drafts (
  invitation_id TEXT PRIMARY KEY REFERENCES invitations (id),
  answers TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

-- One row a version, lying where it is looked for: an answer then dirties one page, and nothing else is indexed. Which
-- version is current is told by the versions themselves, so that the invitation is not written at all. Receipts are
-- drawn at random and looked up by nobody; an index to keep them apart would cost every answer a page.
CREATE TABLE response_versions (
  invitation_id TEXT NOT NULL REFERENCES invitations (id),
  version INTEGER NOT NULL,
  answers TEXT NOT NULL,
  submitted_at INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  proxy_account_id TEXT REFERENCES accounts (id),
  proxy_source TEXT,
  PRIMARY KEY (invitation_id, version),
  CHECK ((proxy_account_id IS NULL) = (proxy_source IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX responses_by_proxy ON response_versions (proxy_account_id) WHERE proxy_account_id IS NOT NULL;

CREATE TRIGGER response_versions_are_never_changed
BEFORE UPDATE ON response_versions
BEGIN
  SELECT RAISE(ABORT, 'every version of a response is kept as it was');
END;
CREATE TRIGGER response_versions_are_never_deleted
BEFORE DELETE ON response_versions
BEGIN
  SELECT RAISE(ABORT, 'every version of a response is kept');
END;

-- No foreign key: counters are written once for a whole group of works, where a violation could no longer be laid at
-- the door of the work that caused it.
CREATE TABLE counters (
  questionnaire_id TEXT NOT NULL,
  key TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (questionnaire_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('account', 'respondent', 'service')),
  actor_id TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_entries_are_never_changed
BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_entries_are_never_deleted
BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit entries are never deleted');
END;
