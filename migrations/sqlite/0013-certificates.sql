-- What was asked and what was counted, each certified by the SHA-256 of its canonical text, written with the act itself.

CREATE TABLE certificates (
  questionnaire_id TEXT NOT NULL REFERENCES questionnaires (id),
  kind TEXT NOT NULL CHECK (kind IN ('issue', 'tally')),
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (questionnaire_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER certificates_are_never_changed
BEFORE UPDATE ON certificates
BEGIN
  SELECT RAISE(ABORT, 'certificates are never changed');
END;
CREATE TRIGGER certificates_are_never_deleted
BEFORE DELETE ON certificates
BEGIN
  SELECT RAISE(ABORT, 'certificates are never deleted');
END;
