-- The database's half of the key that seals what a record says about persons; the other half lies in the folder of keys.
-- Destroying it erases those values wherever they stand among the revisions, while the chain still verifies.
CREATE TABLE app.personal_key (
  entity_id    uuid PRIMARY KEY,
  territory_id integer NOT NULL,
  -- Null once destroyed.
  secret       bytea,
  -- Which key of the record this is; values sealed under an earlier one stay erased.
  generation   smallint NOT NULL,
  -- When the last one was destroyed.
  erased_at    timestamptz,
  CHECK (secret IS NOT NULL OR erased_at IS NOT NULL)
);
CREATE INDEX personal_key_erased ON app.personal_key (entity_id) WHERE erased_at IS NOT NULL;

CALL app.protect('app.personal_key', subject => 'entity_id');
GRANT SELECT, INSERT, UPDATE ON app.personal_key TO guatu_app;
