-- One-time links for accounts that exist: with one, somebody sets a password of their own, the first or a new one.
-- A link without an account is that of the first start. An account that nobody has set a password for has an empty
-- `password_hash`, which no password matches.

ALTER TABLE setup_links ADD COLUMN account_id TEXT REFERENCES accounts (id);
CREATE INDEX setup_links_of_account ON setup_links (account_id) WHERE account_id IS NOT NULL;

-- Who is signed in now: few among all the sessions that ever were.
CREATE INDEX sessions_not_ended ON sessions (expires_at) WHERE ended_at IS NULL;
