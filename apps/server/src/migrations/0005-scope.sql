-- Row-level security on every business table. A task force or an enterprise also sees its own project or company.
CALL app.protect('app.project', subject => 'id');
CALL app.protect('app.project_month', subject => 'project_id');
CALL app.protect('app.project_year', subject => 'project_id');
CALL app.protect('app.project_milestone', subject => 'project_id');
CALL app.protect('app.project_commitment', subject => 'project_id');
CALL app.protect('app.enterprise', subject => 'id');
CALL app.protect('app.enterprise_period', subject => 'enterprise_id');
CALL app.protect('app.lead');
CALL app.protect('app.blocker');
CALL app.protect('app.funding');
CALL app.protect('app.observation');
CALL app.protect('app.entity_link');
CALL app.protect('app.candidate', deletable => true);
CALL app.protect('app.revision', subject => 'entity_id');
CALL app.protect('app.seal_item');
CALL app.protect('app.template');
CALL app.protect('app.extension_field');
CALL app.protect('app.extension_typing');

-- What an office's own columns hold is also for the offices below: rows that the office above entered are theirs to read.
CREATE FUNCTION app.offices_above() RETURNS SETOF integer LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT id, parent_id FROM app.territory
    WHERE id = ANY (string_to_array(NULLIF(current_setting('app.regions', true), ''), ',')::int[])
    UNION
    SELECT t.id, t.parent_id FROM app.territory t JOIN up ON t.id = up.parent_id
  )
  SELECT o.id FROM app.territory o JOIN up ON o.parent_id = up.id WHERE o.kind = 'OWN'
$$;
GRANT EXECUTE ON FUNCTION app.offices_above() TO guatu_app;
CREATE POLICY see_from_below ON app.extension_field FOR SELECT USING (territory_id IN (SELECT app.offices_above()));
CREATE POLICY see_from_below ON app.extension_typing FOR SELECT USING (territory_id IN (SELECT app.offices_above()));

-- What speaks of several leaves. Its name and its figures as a whole (a batch, a file, a sheet) are for whoever may see
-- one of them; what stands in it, block by block, only for whoever may see all. Adding takes the right to all of them.
DO $$
DECLARE
  name text;
  everything constant text := $p$(SELECT current_setting('app.all', true) = 'yes')$p$;
  leaves constant text := $p$((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::int[])$p$;
  some_leaf constant text := everything || ' OR territories && ' || leaves;
  every_leaf constant text := everything || ' OR territories <@ ' || leaves;
BEGIN
  FOREACH name IN ARRAY ARRAY['source', 'source_table', 'source_sheet', 'batch', 'source_block'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY see ON app.%I FOR SELECT USING (%s)', name,
      CASE WHEN name = 'source_block' THEN every_leaf ELSE some_leaf END);
    EXECUTE format('CREATE POLICY add ON app.%I FOR INSERT WITH CHECK (%s)', name, every_leaf);
    EXECUTE format('CREATE POLICY change ON app.%I FOR UPDATE USING (%s) WITH CHECK (%s)', name, every_leaf, every_leaf);
  END LOOP;
END $$;

-- A log of acts is for whoever audits; an actor may write events about himself.
ALTER TABLE app.audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON app.audit_event FOR SELECT
  USING ('audit' = ANY ((SELECT string_to_array(NULLIF(current_setting('app.duties', true), ''), ','))::text[]));
CREATE POLICY add ON app.audit_event FOR INSERT WITH CHECK (true);

ALTER FUNCTION app.chain_lock() OWNER TO guatu_definer;
ALTER FUNCTION app.chain_append(text, uuid, bytea, bytea, bytea, text, timestamptz) OWNER TO guatu_definer;
GRANT EXECUTE ON FUNCTION app.chain_lock(),
  app.chain_append(text, uuid, bytea, bytea, bytea, text, timestamptz) TO guatu_app;

-- Rows of a stored sheet, each judged by its own territory: 0 is a title or header and seen by whoever sees the source,
-- -1 a total, group line or note, seen only by whoever may see every row of the sheet.
CREATE FUNCTION app.source_rows(wanted_source uuid, wanted_sheet integer, from_row integer, to_row integer)
  RETURNS TABLE (row_no integer, cells jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  WITH scope AS (
    SELECT current_setting('app.all', true) = 'yes' AS everything,
      string_to_array(NULLIF(current_setting('app.regions', true), ''), ',')::int[] AS leaves
  ), allowed AS (
    SELECT s.id, sc.everything OR s.territories <@ sc.leaves AS whole, sc.leaves
    FROM app.source s, scope sc
    WHERE s.id = wanted_source AND (sc.everything OR s.territories && sc.leaves)
  )
  SELECT r.row_no, CASE WHEN a.whole OR t.leaf = 0 OR t.leaf = ANY (a.leaves) THEN r.cells END
  FROM allowed a
  JOIN app.source_block b ON b.source_id = a.id AND b.sheet_no = wanted_sheet
    AND b.first_row <= to_row AND b.last_row >= from_row
  CROSS JOIN LATERAL jsonb_array_elements(b.rows) WITH ORDINALITY AS e (entry, nth)
  CROSS JOIN LATERAL (SELECT (e.entry ->> 'r')::int AS row_no, e.entry -> 'c' AS cells) r
  CROSS JOIN LATERAL (SELECT b.row_territories[e.nth] AS leaf) t
  WHERE r.row_no BETWEEN from_row AND to_row
$$;
GRANT SELECT ON app.source, app.source_block TO guatu_definer;
ALTER FUNCTION app.source_rows(uuid, integer, integer, integer) OWNER TO guatu_definer;
GRANT EXECUTE ON FUNCTION app.source_rows(uuid, integer, integer, integer) TO guatu_app;
