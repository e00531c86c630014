-- Evaluation: runs of a scheme on frozen figures, and objections to them.

-- A run. Its hashes are those of the version shown, so that they enter the chain with every version that is made.
CALL app.make_work_table('evaluation', $$
  eval_title text, eval_scheme text, eval_period text, eval_office bigint, eval_status text, eval_rule text,
  eval_latest bigint, eval_units bigint, eval_recipe_hash text, eval_data_hash text, eval_result_hash text, eval_cause text,
  eval_by text, eval_on text, eval_worked_by text[], eval_notice_from text, eval_notice_until text, eval_notice_by text,
  eval_published_on text, eval_published_by text, eval_withdrawn_on text, eval_withdrawn_by text
$$);
CREATE INDEX evaluation_of_scheme ON app.evaluation (eval_scheme, territory_id) WHERE NOT void;
-- Figures typed for the run, and who takes part where nobody has a record. Both stay inside the office.
CALL app.make_work_part('evaluation', 'entered', $$
  entered_unit text, entered_column text, entered_number numeric, entered_text text, entered_note text, entered_by text,
  entered_on text, entered_source text, entered_file text, entered_sheet text, entered_sheet_no bigint, entered_cell text
$$);
CALL app.make_work_part('evaluation', 'entrant', $$takes_part text$$);

-- The offices of which somebody's companies are judged: their own office and those above it.
CREATE FUNCTION app.offices_of_subjects() RETURNS SETOF integer LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT t.id, t.parent_id FROM app.territory t
    WHERE t.id IN (SELECT e.territory_id FROM app.enterprise e
      WHERE e.id = ANY (string_to_array(NULLIF(current_setting('app.subjects', true), ''), ',')::uuid[]))
    UNION
    SELECT t.id, t.parent_id FROM app.territory t JOIN up ON t.id = up.parent_id
  )
  SELECT id FROM up UNION SELECT o.id FROM app.territory o JOIN up ON o.parent_id = up.id WHERE o.kind = 'OWN'
$$;
GRANT EXECUTE ON FUNCTION app.offices_of_subjects() TO guatu_app;
-- From the notice on, a run is for those judged as well: the offices below, and companies.
CREATE POLICY of_judged ON app.evaluation FOR SELECT USING (eval_status IN ('NOTICE', 'PUBLISHED') AND
  territory_id IN (SELECT app.offices_above() UNION SELECT app.offices_of_subjects()));

-- One frozen state of a run. Never changed: a recalculation is a new row.
CREATE TABLE app.evaluation_version (
  evaluation_id uuid NOT NULL REFERENCES app.evaluation (id),
  no            integer NOT NULL,
  -- The office's leaf.
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  rule_hash     text NOT NULL,
  cause         text NOT NULL,
  made_by       uuid NOT NULL,
  made_at       timestamptz NOT NULL,
  units         integer NOT NULL,
  recipe_hash   text NOT NULL,
  data_hash     text NOT NULL,
  result_hash   text NOT NULL,
  -- Who was left out because it is not known whether the scheme judges him: { key, name, territoryId, missing }.
  left_out      jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (evaluation_id, no)
);
GRANT SELECT, INSERT ON app.evaluation_version TO guatu_app;
CALL app.protect('app.evaluation_version');
CREATE POLICY of_run ON app.evaluation_version FOR SELECT USING (evaluation_id IN (SELECT id FROM app.evaluation));

-- What was known of a unit in a version, cell by cell with its source, and what came of it.
CREATE TABLE app.evaluation_unit (
  evaluation_id uuid NOT NULL REFERENCES app.evaluation (id),
  no            integer NOT NULL,
  unit_key      text NOT NULL,
  -- Order in the data, which its hash rests on.
  place         integer NOT NULL,
  -- Leaf of the unit, and the company where it is one.
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  subject_id    uuid,
  -- The office's leaf, where the ranking is for all offices below it: units that are no companies.
  open_below    integer,
  -- As it was called then, told apart where two have one name.
  name          text NOT NULL,
  -- In the order of the recipe's columns: { v: value, s: source }.
  cells         jsonb NOT NULL,
  total         double precision,
  rank          double precision,
  class         text,
  -- Interval of the rank and shares of the classes.
  spread        jsonb,
  PRIMARY KEY (evaluation_id, no, unit_key)
);
CREATE INDEX evaluation_unit_subject ON app.evaluation_unit (subject_id) WHERE subject_id IS NOT NULL;
GRANT SELECT, INSERT ON app.evaluation_unit TO guatu_app;
CALL app.protect('app.evaluation_unit', subject => 'subject_id');
CREATE POLICY of_open ON app.evaluation_unit FOR SELECT USING (open_below IN (SELECT app.offices_above()));
-- Nobody sees more of a run than the run itself is for.
CREATE POLICY of_run ON app.evaluation_unit AS RESTRICTIVE FOR SELECT
  USING (evaluation_id IN (SELECT id FROM app.evaluation));

-- Objections lie with the unit they speak for, so that the office below sees its own.
CALL app.make_work_table('objection', $$
  objection_title text, objection_run text, objection_unit text, objection_column text, objection_stands text,
  objection_claim text, objection_reason text, objection_status text, objection_by text, objection_on text,
  objection_decision text, objection_value text, objection_decided_by text, objection_decided_on text,
  objection_settled_in bigint, objection_office bigint
$$);
CREATE INDEX objection_of_run ON app.objection (objection_run) WHERE NOT void;
CREATE POLICY of_subject ON app.objection FOR SELECT
  USING (objection_unit = ANY ((SELECT string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))::text[]));

-- Papers of an objection go with it: a company sees and brings those of its own, and no other company's.
CREATE FUNCTION app.objections_of_subjects() RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT id FROM app.objection WHERE NOT void
    AND objection_unit = ANY (string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))
$$;
GRANT EXECUTE ON FUNCTION app.objections_of_subjects() TO guatu_app;
CREATE POLICY of_subject_objection ON app.attachment
  USING (entity_kind = 'objection' AND entity_id IN (SELECT app.objections_of_subjects()));
