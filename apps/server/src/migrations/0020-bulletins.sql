-- The monthly pack that goes with a seal: what its sentences were made from, and the papers made of it.
CREATE TABLE app.bulletin (
  seal_id         uuid PRIMARY KEY REFERENCES app.seal (id),
  -- The office's own leaf, by which it is seen; the seal names the whole unit.
  territory_id    integer NOT NULL REFERENCES app.territory (id),
  place           text NOT NULL,
  year            integer NOT NULL,
  serial          integer NOT NULL,
  -- Canonical texts, as they were hashed.
  figures         text NOT NULL,
  document        text NOT NULL,
  rule_hash       text NOT NULL,
  layout_hash     text NOT NULL,
  -- The first of the two people whom reopening needs.
  reopen_asked_by uuid,
  reopen_asked_at timestamptz,
  reopen_reason   text
);
CREATE UNIQUE INDEX bulletin_number ON app.bulletin (territory_id, year, serial);
-- What was sealed never changes; only the request to reopen is written later.
GRANT SELECT, INSERT, UPDATE (reopen_asked_by, reopen_asked_at, reopen_reason) ON app.bulletin TO guatu_app;
CALL app.protect('app.bulletin');

CREATE TABLE app.bulletin_file (
  seal_id      uuid NOT NULL REFERENCES app.bulletin (seal_id),
  kind         text NOT NULL CHECK (kind IN ('paper', 'annex')),
  territory_id integer NOT NULL,
  file_name    text NOT NULL,
  file_hash    text NOT NULL,
  file_size    bigint NOT NULL,
  made_at      timestamptz NOT NULL,
  PRIMARY KEY (seal_id, kind)
);
GRANT SELECT, INSERT ON app.bulletin_file TO guatu_app;
CALL app.protect('app.bulletin_file');
