-- What the office needs to chase answers: when a link was given to its person, when they were last reminded, and the
-- wording of the letters, in both languages.

ALTER TABLE invitations ADD COLUMN handed_over_at INTEGER;
ALTER TABLE invitations ADD COLUMN last_reminded_at INTEGER;
-- Few links are revoked: by this the few are counted without looking at everybody.
CREATE INDEX invitations_revoked ON invitations (questionnaire_id) WHERE revoked_at IS NOT NULL;

CREATE TABLE letters (
  questionnaire_id TEXT NOT NULL REFERENCES questionnaires (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('request', 'reminder')),
  ja TEXT NOT NULL,
  en TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (questionnaire_id, kind)
) STRICT, WITHOUT ROWID;
