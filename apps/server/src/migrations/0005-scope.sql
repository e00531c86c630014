-- Row-level security on every business table. The settings are transaction-local; without them nothing is visible, and
-- NULLIF keeps a pooled connection that once had a scope from failing open. `app.all` spares users of the whole tree the
-- comparison. The sub-selects make PostgreSQL evaluate the settings once a statement, not once a row.

CREATE FUNCTION app.scope_leaf(id integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('app.all', true) = 'yes'
    OR id = ANY (string_to_array(NULLIF(current_setting('app.regions', true), ''), ',')::int[]) $$;
GRANT EXECUTE ON FUNCTION app.scope_leaf(integer) TO guatu_app, guatu_definer;

DO $$
DECLARE
  name text;
  -- One leaf a row.
  by_leaf constant text := $p$(SELECT current_setting('app.all', true) = 'yes') OR territory_id = ANY
    ((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::int[])$p$;
  -- Rows that speak of several leaves: visible to whoever may see one of them (what a batch or a file is called) …
  by_some constant text := $p$(SELECT current_setting('app.all', true) = 'yes') OR territories &&
    ((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::int[])$p$;
  -- … or only to whoever may see all of them (what stands in it).
  by_every constant text := $p$(SELECT current_setting('app.all', true) = 'yes') OR territories <@
    ((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::int[])$p$;
  policy text;
BEGIN
  FOR name, policy IN
    SELECT t, by_leaf FROM unnest(ARRAY['project', 'project_month', 'project_year', 'project_milestone', 'project_commitment',
      'lead', 'enterprise', 'enterprise_period', 'blocker', 'funding', 'observation', 'entity_link', 'candidate', 'revision',
      'seal_item', 'template', 'extension_field']) t
    UNION ALL SELECT t, by_some FROM unnest(ARRAY['source', 'source_table', 'source_sheet', 'batch']) t
    UNION ALL SELECT t, by_every FROM unnest(ARRAY['source_block']) t
  LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY see ON app.%I FOR SELECT USING (%s)', name, policy);
    EXECUTE format('CREATE POLICY add ON app.%I FOR INSERT WITH CHECK (%s)', name,
      replace(policy, 'territories &&', 'territories <@'));
    EXECUTE format('CREATE POLICY change ON app.%I FOR UPDATE USING (%s) WITH CHECK (%s)', name, policy, policy);
  END LOOP;
END $$;
CREATE POLICY remove ON app.candidate FOR DELETE USING (
  (SELECT current_setting('app.all', true) = 'yes') OR territory_id = ANY
    ((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::int[]));

-- A log of acts is for whoever audits; an actor may write events about himself.
ALTER TABLE app.audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON app.audit_event FOR SELECT
  USING ('audit' = ANY ((SELECT string_to_array(NULLIF(current_setting('app.duties', true), ''), ','))::text[]));
CREATE POLICY add ON app.audit_event FOR INSERT WITH CHECK (true);

-- Owners keep the grants they would have without FORCE: the definer functions below carry their own scope condition.
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
