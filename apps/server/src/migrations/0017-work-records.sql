-- Records that the work leaves behind: written by acts, each as a batch, with history, undo and scope like a ledger row.

-- A table for one kind of work record, with what every record has; `columns` are the fields of its own.
CREATE PROCEDURE app.make_work_table(kind name, columns text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($table$
    CREATE TABLE app.%1$I (
      id            uuid PRIMARY KEY,
      territory_id  integer NOT NULL REFERENCES app.territory (id),
      version       integer NOT NULL,
      void          boolean NOT NULL DEFAULT false,
      survivor_id   uuid,
      name_key      text NOT NULL,
      search_text   text NOT NULL,
      bigrams       text[] NOT NULL,
      ext           jsonb NOT NULL DEFAULT '{}',
      created_nr    bigint NOT NULL,
      updated_nr    bigint NOT NULL,
      %2$s
    );
    CREATE INDEX %3$I ON app.%1$I (territory_id, id) WHERE NOT void;
    GRANT SELECT, INSERT, UPDATE ON app.%1$I TO guatu_app;
  $table$, kind, columns, kind || '_territory');
  EXECUTE format('CALL app.protect(%L)', 'app.' || quote_ident(kind));
END $$;

-- What belongs to one of them under a code: opinions on a change, points of an agenda. It has its owner's leaf.
CREATE PROCEDURE app.make_work_part(kind name, part name, columns text, subject boolean DEFAULT false) LANGUAGE plpgsql AS $$
DECLARE
  owner_id name := kind || '_id';
BEGIN
  EXECUTE format($table$
    CREATE TABLE app.%1$I (
      %2$I uuid NOT NULL REFERENCES app.%3$I (id),
      code text NOT NULL,
      territory_id integer NOT NULL,
      %4$s,
      PRIMARY KEY (%2$I, code)
    );
    GRANT SELECT, INSERT, UPDATE ON app.%1$I TO guatu_app;
  $table$, kind || '_' || part, owner_id, kind, columns);
  IF subject THEN
    EXECUTE format('CALL app.protect(%L, subject => %L)', 'app.' || quote_ident(kind || '_' || part), owner_id);
  ELSE
    EXECUTE format('CALL app.protect(%L)', 'app.' || quote_ident(kind || '_' || part));
  END IF;
END $$;

-- Editions of the shipped catalogue that this database has seen. A result keeps the hash of the one it used, so that it can
-- be worked out again after an upgrade.
CREATE TABLE app.rule_edition (
  rule_id   text NOT NULL,
  hash      text NOT NULL,
  -- Canonical text of the whole file; what the hash was made of.
  content   text NOT NULL,
  -- Whether the edition now running ships it.
  shipped   boolean NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (rule_id, hash)
);
CREATE UNIQUE INDEX rule_edition_shipped ON app.rule_edition (rule_id) WHERE shipped;
GRANT SELECT ON app.rule_edition TO guatu_app;

-- Versions that an office made of its own; once issued they bind the offices below it, which see no drafts.
CALL app.make_work_table('rule', $$
  rule_title text, rule_id text, rule_version integer, rule_status text, effective_from text, effective_to text,
  region_code text, source_note text, rule_body text, rule_hash text, rule_base text,
  rule_drafted_by text[], rule_issued_by text, rule_issued_on text
$$);
CREATE INDEX rule_of ON app.rule (rule_id) WHERE NOT void;
CREATE POLICY see_from_below ON app.rule FOR SELECT
  USING (rule_issued_on IS NOT NULL AND territory_id IN (SELECT app.offices_above()));

-- Where a leaf stands in the tree, itself first: a rule is chosen from the nearest office upward.
CREATE FUNCTION app.offices_upward() RETURNS TABLE (leaf integer, office integer, distance integer)
  LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT t.id AS leaf, t.id AS unit, t.parent_id, 0 AS distance FROM app.territory t
    UNION ALL
    SELECT up.leaf, t.id, t.parent_id, up.distance + 1 FROM up JOIN app.territory t ON t.id = up.parent_id
  )
  SELECT up.leaf, coalesce(own.id, up.unit), up.distance
  FROM up LEFT JOIN app.territory own ON own.parent_id = up.unit AND own.kind = 'OWN'
$$;
GRANT EXECUTE ON FUNCTION app.offices_upward() TO guatu_app;

-- Approval items of a project by code (A01…D05), and the times their clocks stood still, by item and number (C01#1).
CALL app.make_work_part('project', 'approval', $$
  apv_accepted text, apv_decided text, apv_result text, apv_doc_no text, apv_promise bigint, apv_extension bigint,
  apv_unit text, apv_needed boolean, apv_cure_by text, apv_documents text[], apv_note text
$$, subject => true);
CALL app.make_work_part('project', 'pause', $$
  pause_kind text, pause_from text, pause_to text, pause_note text
$$, subject => true);
-- What the ledger has no column for, but which items have to be done hangs on: facts of the catalogue, by their id.
CALL app.make_work_part('project', 'condition', $$apv_fact text$$, subject => true);
ALTER TABLE app.project ADD COLUMN approval_template text, ADD COLUMN fast_track text;

-- One thing behind several blockers: a substation that waits for its second transformer holds seven projects.
CALL app.make_work_table('cause', $$
  cause_title text, cause_factor text, cause_unit text, cause_note text, cause_due text, cause_capacity text,
  cause_status text, cause_closed_by text, cause_closed_on text
$$);
-- What was ever laid to it, by the id of the blocker; one that was taken off again keeps its row with the reason.
CALL app.make_work_part('cause', 'member', $$member_from text, member_until text, member_reason text$$);

-- Requests to change what was promised: date, amount, capacity, site, investor, going on at all.
CALL app.make_work_table('change', $$
  change_title text, change_project text, change_type text, change_field text, change_from text, change_to text,
  change_reason text, change_note text, change_status text, change_by text, change_on text, change_document text,
  change_decided_by text, change_decided_on text
$$);
CREATE INDEX change_of_project ON app.change (change_project) WHERE NOT void;
CALL app.make_work_part('change', 'opinion', $$
  opinion_unit text, opinion_text text, opinion_agrees boolean, opinion_by text, opinion_on text, opinion_paper text
$$);

-- Why a yellow or red light should not count (正当理由), and that a light is held to be wrong (异议): requests with the opinions
-- of the units concerned, and what was decided. While an approved reason holds, its axis does not count for the whole.
CALL app.make_work_table('exception', $$
  exception_title text, exception_project text, exception_type text, exception_axis text, exception_from text,
  exception_until text, exception_reason text, exception_status text, exception_by text, exception_on text,
  exception_answer text, exception_document text, exception_decided_by text, exception_decided_on text
$$);
CREATE INDEX exception_of_project ON app.exception (exception_project) WHERE NOT void;
CALL app.make_work_part('exception', 'opinion', $$
  opinion_unit text, opinion_text text, opinion_agrees boolean, opinion_by text, opinion_on text
$$);
