-- What people belong to (所属): a ward or a bureau. The figures of a quiz are put together by it. An invitation keeps it
-- as it was when the questionnaire was issued. Right options and pass marks are part of what is asked: they lie, and are
-- frozen, in the contents of the questionnaire.

ALTER TABLE members ADD COLUMN body TEXT;
ALTER TABLE invitations ADD COLUMN respondent_body TEXT;
