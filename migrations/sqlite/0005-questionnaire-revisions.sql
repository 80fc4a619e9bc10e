-- Drafts are saved by themselves while somebody writes. The revision counts the saves, so that two editors at once are
-- told; who saved last and when names the one who came between, and tells one stretch of editing from the next.

ALTER TABLE questionnaires ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE questionnaires ADD COLUMN edited_by TEXT;
ALTER TABLE questionnaires ADD COLUMN edited_at INTEGER;
