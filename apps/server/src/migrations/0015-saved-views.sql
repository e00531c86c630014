-- What one person keeps for a list: its name and the address of its filters. Nobody else sees it.
CREATE TABLE app.saved_view (
  id          uuid PRIMARY KEY,
  user_id     uuid NOT NULL,
  entity_kind text NOT NULL,
  name        text NOT NULL,
  query       text NOT NULL,
  saved_at    timestamptz NOT NULL,
  UNIQUE (user_id, entity_kind, name)
);
ALTER TABLE app.saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON app.saved_view
  USING (user_id = (SELECT NULLIF(current_setting('app.user', true), ''))::uuid)
  WITH CHECK (user_id = (SELECT NULLIF(current_setting('app.user', true), ''))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.saved_view TO guatu_app;

-- Photos and papers of a record. The file is immutable and named by its hash; a row is never deleted, only taken off, and
-- who may see it follows the record's territory.
CREATE TABLE app.attachment (
  id           uuid PRIMARY KEY,
  entity_kind  text NOT NULL,
  entity_id    uuid NOT NULL,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  file_name    text NOT NULL,
  file_hash    text NOT NULL,
  file_size    bigint NOT NULL,
  media_type   text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  note         text,
  added_by     uuid NOT NULL,
  added_at     timestamptz NOT NULL,
  removed_by   uuid,
  removed_at   timestamptz
);
CREATE INDEX attachment_entity ON app.attachment (entity_id, added_at DESC);
GRANT SELECT, INSERT, UPDATE (removed_by, removed_at) ON app.attachment TO guatu_app;
CALL app.protect('app.attachment', subject => 'entity_id');

-- The newest spans of the enterprise ledger are found without reading all of them.
CREATE INDEX enterprise_period_period ON app.enterprise_period (period);
