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
  -- What dispatch had on paper at that moment: the agenda (none when there was nothing to discuss), and the orders as a list.
  agenda          text,
  orders          text NOT NULL DEFAULT '[]',
  rule_hash       text NOT NULL,
  layout_hash     text NOT NULL,
  -- File of the office's own Word template that was in use; none for the built-in form.
  template_hash   text,
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
  kind         text NOT NULL CHECK (kind ~ '^(paper|pdf|annex|agenda|order-[0-9]{1,3}|pack)$'),
  territory_id integer NOT NULL,
  file_name    text NOT NULL,
  file_hash    text NOT NULL,
  file_size    bigint NOT NULL,
  made_at      timestamptz NOT NULL,
  PRIMARY KEY (seal_id, kind)
);
GRANT SELECT, INSERT ON app.bulletin_file TO guatu_app;
CALL app.protect('app.bulletin_file');

-- An office's own Word templates for its bulletins. The file is immutable; a new edition is a new row with its first day, and
-- one no longer used is only marked.
CREATE TABLE app.bulletin_template (
  id             uuid PRIMARY KEY,
  territory_id   integer NOT NULL REFERENCES app.territory (id),
  version        integer NOT NULL,
  file_name      text NOT NULL,
  file_hash      text NOT NULL,
  effective_from date NOT NULL,
  uploaded_by    uuid NOT NULL,
  uploaded_at    timestamptz NOT NULL,
  removed_at     timestamptz,
  UNIQUE (territory_id, version)
);
GRANT SELECT, INSERT, UPDATE (removed_at) ON app.bulletin_template TO guatu_app;
CALL app.protect('app.bulletin_template');
