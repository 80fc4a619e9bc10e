-- When somebody was excused and by which account; null where nobody is, and where it was recorded before this.
ALTER TABLE invitations ADD COLUMN excused_at INTEGER;
ALTER TABLE invitations ADD COLUMN excused_by TEXT;
