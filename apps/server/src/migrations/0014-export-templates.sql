-- An office's own forms for exports. The file is immutable; a new edition is a new row, and one no longer used is only marked.
CREATE TABLE app.export_template (
  id           uuid PRIMARY KEY,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  entity_kind  text NOT NULL,
  name         text NOT NULL,
  file_name    text NOT NULL,
  file_hash    text NOT NULL,
  -- Where the form is filled: sheet, sample row, what each column was taken for.
  layout       jsonb NOT NULL,
  uploaded_by  uuid NOT NULL,
  uploaded_at  timestamptz NOT NULL,
  removed_at   timestamptz
);
CREATE INDEX export_template_kind ON app.export_template (entity_kind, uploaded_at DESC);
GRANT SELECT, INSERT, UPDATE ON app.export_template TO guatu_app;
CALL app.protect('app.export_template');
