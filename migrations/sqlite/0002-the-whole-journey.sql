-- What the respondent's journey needs beyond the first round: a time of opening, last year's questionnaire, drafts that
-- know who wrote them, and the second link with which an office prepares an answer.

ALTER TABLE questionnaires ADD COLUMN opens_at INTEGER;
ALTER TABLE questionnaires ADD COLUMN published_at INTEGER;
ALTER TABLE questionnaires ADD COLUMN made_from TEXT REFERENCES questionnaires (id);
CREATE INDEX questionnaires_by_origin ON questionnaires (made_from) WHERE made_from IS NOT NULL;

CREATE TRIGGER openings_are_frozen_at_issue
BEFORE UPDATE OF opens_at, made_from ON questionnaires
WHEN OLD.status <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'what was issued is never changed');
END;

-- When the link was last replaced: what was written before came by the link before.
ALTER TABLE invitations ADD COLUMN reissued_at INTEGER;
-- The preparing link: no hash means that there is none. Its number goes on counting, so that an ended one stays dead.
ALTER TABLE invitations ADD COLUMN preparing_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN preparing_code_hash BLOB;
CREATE UNIQUE INDEX invitations_by_preparing_link ON invitations (preparing_code_hash)
WHERE preparing_code_hash IS NOT NULL;
-- Last year's invitation of the same post.
CREATE INDEX invitations_of_respondent ON invitations (questionnaire_id, respondent_code);

-- `revision` names this state of the draft, `writer` the page that saved it: by them the next writer is told that
-- somebody else was there. `place` is the question where the writer was.
ALTER TABLE drafts ADD COLUMN revision TEXT NOT NULL DEFAULT '';
-- Drafts from before need a name too: without one no page could say that it has seen them.
UPDATE drafts SET revision = lower(hex(randomblob(16)));
ALTER TABLE drafts ADD COLUMN writer TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN link TEXT NOT NULL DEFAULT 'personal' CHECK (link IN ('personal', 'preparing'));
ALTER TABLE drafts ADD COLUMN place INTEGER NOT NULL DEFAULT 1;
ALTER TABLE drafts ADD COLUMN prepared_at INTEGER;
