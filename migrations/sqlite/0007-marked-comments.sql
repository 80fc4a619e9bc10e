-- What the office has marked of what people wrote, to be taken up in the progress sheet. A mark names the version whose
-- words it was made on: later versions do not move it.

CREATE TABLE comment_marks (
  invitation_id TEXT NOT NULL,
  question TEXT NOT NULL,
  version INTEGER NOT NULL,
  marked_at INTEGER NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (invitation_id, question),
  FOREIGN KEY (invitation_id, version) REFERENCES response_versions (invitation_id, version) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_by_account ON comment_marks (account_id);
