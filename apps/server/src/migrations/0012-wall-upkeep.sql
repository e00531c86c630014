-- Facts and rollups kept in step with the ledger, made anew, and compared with a recount.

-- Adds to the rollups what they change by; the stock of the districts is the caller's. Rows are written in key order, table
-- after table, so that two transactions that meet wait for each other and never in a circle; for that reason a batch does it
-- once, at its end.
CREATE PROCEDURE app.wall_carry(flow app.wall_flow[], stage_light app.wall_stage_light[], stock app.wall_stock[])
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.wall_flow AS w
    SELECT slice, month, territory_id, sum(should), sum(reported), sum(carried), sum(plan), sum(ytd), sum(done),
      sum(green), sum(yellow), sum(red), sum(zero), sum(lagging)
    FROM unnest(flow) AS c GROUP BY slice, month, territory_id ORDER BY slice, month, territory_id
  ON CONFLICT (slice, month, territory_id) DO UPDATE SET should = w.should + excluded.should,
    reported = w.reported + excluded.reported, carried = w.carried + excluded.carried, plan = w.plan + excluded.plan,
    ytd = w.ytd + excluded.ytd, done = w.done + excluded.done, green = w.green + excluded.green,
    yellow = w.yellow + excluded.yellow, red = w.red + excluded.red, zero = w.zero + excluded.zero,
    lagging = w.lagging + excluded.lagging;

  INSERT INTO app.wall_stage_light AS w
    SELECT slice, month, stage, territory_id, sum(green), sum(yellow), sum(red)
    FROM unnest(stage_light) AS c GROUP BY slice, month, stage, territory_id ORDER BY slice, month, stage, territory_id
  ON CONFLICT (slice, month, stage, territory_id) DO UPDATE SET green = w.green + excluded.green,
    yellow = w.yellow + excluded.yellow, red = w.red + excluded.red;

  INSERT INTO app.wall_stock AS w
    SELECT slice, slot, measure, territory_id, sum(projects), sum(amount)
    FROM unnest(stock) AS c GROUP BY slice, slot, measure, territory_id ORDER BY slice, territory_id, measure, slot
  ON CONFLICT (slice, territory_id, measure, slot) DO UPDATE SET projects = w.projects + excluded.projects,
    amount = w.amount + excluded.amount;
END $$;

-- Puts new facts in the place of old ones and keeps what they were.
CREATE PROCEDURE app.wall_replace(
  old_projects app.wall_project[], old_years app.wall_year[], old_listed app.wall_listed[],
  new_projects app.wall_project[], new_years app.wall_year[], new_listed app.wall_listed[], landed_nr bigint
) LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.wall_project w USING (SELECT * FROM unnest(old_projects) EXCEPT SELECT * FROM unnest(new_projects)) o
    WHERE w.project_id = o.project_id;
  INSERT INTO app.wall_project SELECT * FROM unnest(new_projects) EXCEPT SELECT * FROM unnest(old_projects);
  DELETE FROM app.wall_year w USING (SELECT * FROM unnest(old_years) EXCEPT SELECT * FROM unnest(new_years)) o
    WHERE w.project_id = o.project_id AND w.year = o.year;
  INSERT INTO app.wall_year SELECT * FROM unnest(new_years) EXCEPT SELECT * FROM unnest(old_years);
  DELETE FROM app.wall_listed w USING (SELECT * FROM unnest(old_listed) EXCEPT SELECT * FROM unnest(new_listed)) o
    WHERE w.project_id = o.project_id AND w.list = o.list AND w.from_month = o.from_month;
  INSERT INTO app.wall_listed SELECT * FROM unnest(new_listed) EXCEPT SELECT * FROM unnest(old_listed);

  INSERT INTO app.wall_project_was
    SELECT landed_nr, o.project_id, o.territory_id, true, ROW(o.*)::app.wall_project
    FROM (SELECT * FROM unnest(old_projects) EXCEPT SELECT * FROM unnest(new_projects)) o
    UNION ALL
    SELECT landed_nr, n.project_id, n.territory_id, false, NULL
    FROM unnest(new_projects) n LEFT JOIN unnest(old_projects) o USING (project_id, territory_id)
    WHERE o.project_id IS NULL;
  INSERT INTO app.wall_year_was
    SELECT landed_nr, o.project_id, o.year, o.territory_id, true, ROW(o.*)::app.wall_year
    FROM (SELECT * FROM unnest(old_years) EXCEPT SELECT * FROM unnest(new_years)) o
    UNION ALL
    SELECT landed_nr, n.project_id, n.year, n.territory_id, false, NULL
    FROM unnest(new_years) n JOIN unnest(old_projects) p USING (project_id)
    LEFT JOIN unnest(old_years) o ON (o.project_id, o.year, o.territory_id) = (n.project_id, n.year, n.territory_id)
    WHERE o.project_id IS NULL;
  INSERT INTO app.wall_listed_was
    SELECT landed_nr, o.project_id, o.list, o.from_month, o.territory_id, true, ROW(o.*)::app.wall_listed
    FROM (SELECT * FROM unnest(old_listed) EXCEPT SELECT * FROM unnest(new_listed)) o
    UNION ALL
    SELECT landed_nr, n.project_id, n.list, n.from_month, n.territory_id, false, NULL
    FROM unnest(new_listed) n JOIN unnest(old_projects) p USING (project_id)
    LEFT JOIN unnest(old_listed) o ON (o.project_id, o.list, o.from_month, o.territory_id)
      = (n.project_id, n.list, n.from_month, n.territory_id)
    WHERE o.project_id IS NULL;
END $$;

-- Called in the transaction that confirms a batch, after its revisions are written, with other projects whose lights it turned;
-- and by passes over lights, which have numbers but no revisions. It sees every row, whoever confirms: a project that moved
-- keeps rows of its former territory. It recounts these projects and nothing else, so many at a time that they are sorted and
-- joined in memory.
CREATE PROCEDURE app.wall_land(landed_nr bigint, given_rules jsonb, relit uuid[] DEFAULT '{}')
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp SET plan_cache_mode = auto SET work_mem = '64MB' AS $$
DECLARE
  at_once constant integer := 20000;
  touched uuid[] := ARRAY(SELECT r.entity_id FROM app.revision r
    WHERE r.batch_nr = landed_nr AND r.entity_kind = 'project' UNION SELECT unnest(relit) ORDER BY 1);
  part uuid[];
  old_projects app.wall_project[];
  old_years app.wall_year[];
  old_listed app.wall_listed[];
  new_projects app.wall_project[];
  new_years app.wall_year[];
  new_listed app.wall_listed[];
  flow app.wall_flow[] := '{}';
  stage_light app.wall_stage_light[] := '{}';
  stock app.wall_stock[] := '{}';
  in_force jsonb := (SELECT w.rules FROM app.wall_rule w);
BEGIN
  -- Planning these statements takes longer than running them for one project; for many, a plan made for one is ruinous.
  PERFORM set_config('plan_cache_mode',
    CASE WHEN cardinality(touched) <= 100 THEN 'force_generic_plan' ELSE 'force_custom_plan' END, true);
  IF in_force IS NULL THEN
    INSERT INTO app.wall_rule (rules, since) VALUES (given_rules, now()) ON CONFLICT DO NOTHING;
    in_force := given_rules;
  END IF;
  FOR start IN 1 .. cardinality(touched) BY at_once LOOP
    part := touched[start : start + at_once - 1];
    old_projects := ARRAY(SELECT w FROM app.wall_project w WHERE w.project_id = ANY (part));
    old_years := ARRAY(SELECT w FROM app.wall_year w WHERE w.project_id = ANY (part));
    old_listed := ARRAY(SELECT w FROM app.wall_listed w WHERE w.project_id = ANY (part));
    new_projects := ARRAY(SELECT w FROM app.wall_projects_of(part, in_force) w);
    new_years := ARRAY(SELECT w FROM app.wall_years_of(new_projects) w);
    new_listed := ARRAY(SELECT w FROM app.wall_listed_of(part, new_projects, new_years, in_force) w);
    CALL app.wall_replace(old_projects, old_years, old_listed, new_projects, new_years, new_listed, landed_nr);
    flow := flow || ARRAY(SELECT c FROM app.wall_flow_change(old_projects, old_years, old_listed,
      new_projects, new_years, new_listed) c);
    stage_light := stage_light || ARRAY(SELECT c FROM app.wall_stage_light_change(old_projects, old_years,
      new_projects, new_years) c);
    stock := stock || ARRAY(SELECT c FROM app.wall_stock_change(old_projects, old_listed, new_projects, new_listed,
      (in_force ->> 'firstYear')::int) c);
  END LOOP;
  CALL app.wall_carry(flow, stage_light, stock);
  INSERT INTO app.wall_stock_above AS w
    SELECT c.slice, c.slot, c.measure, coalesce(t.parent_id, t.id) AS above, sum(c.projects), sum(c.amount)
    FROM unnest(stock) AS c JOIN app.territory t ON t.id = c.territory_id
    GROUP BY 1, 2, 3, 4 HAVING (sum(c.projects), sum(c.amount)) <> (0, 0) ORDER BY 1, 2, 3, 4
  ON CONFLICT (slice, slot, measure, territory_id) DO UPDATE SET projects = w.projects + excluded.projects,
    amount = w.amount + excluded.amount;
END $$;

-- Makes everything again from the ledger: after a restore, or when the rules changed. For the whole tree only. First the facts,
-- in the order in which the ledger lies on the disk; then the rollups from them, whole leaves at a time, so that each of their
-- rows is written once and never looked up, and few enough projects at a time (a larger leaf goes alone) that they are summed
-- in memory. Planned anew for each set: a plan that knows nothing of its size joins them row by row.
CREATE PROCEDURE app.wall_rebuild(given_rules jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp SET plan_cache_mode = force_custom_plan
  SET work_mem = '64MB' AS $$
DECLARE
  part uuid[];
  leaves integer[];
  new_projects app.wall_project[];
  new_years app.wall_year[];
  new_listed app.wall_listed[];
BEGIN
  IF current_setting('app.all', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'wall_rebuild: the wall is rebuilt for the whole tree only' USING ERRCODE = '42501';
  END IF;
  TRUNCATE app.wall_rule, app.wall_project, app.wall_year, app.wall_listed, app.wall_flow, app.wall_stage_light,
    app.wall_stock, app.wall_stock_above, app.wall_project_was, app.wall_year_was, app.wall_listed_was;
  INSERT INTO app.wall_rule (rules, since) VALUES (given_rules, now());
  FOR part IN
    SELECT array_agg(p.id ORDER BY p.id) FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth
      FROM app.project WHERE NOT void AND survivor_id IS NULL) p
    GROUP BY p.nth / 20000 ORDER BY p.nth / 20000
  LOOP
    new_projects := ARRAY(SELECT w FROM app.wall_projects_of(part, given_rules) w);
    new_years := ARRAY(SELECT w FROM app.wall_years_of(new_projects) w);
    INSERT INTO app.wall_project SELECT * FROM unnest(new_projects);
    INSERT INTO app.wall_year SELECT * FROM unnest(new_years);
    INSERT INTO app.wall_listed SELECT * FROM app.wall_listed_of(part, new_projects, new_years, given_rules);
  END LOOP;
  FOR leaves IN
    SELECT array_agg(t.id) FROM (SELECT territory_id AS id, sum(count(*)) OVER (ORDER BY territory_id)::int AS counted
      FROM app.wall_project GROUP BY territory_id) t
    GROUP BY t.counted / 5000 ORDER BY t.counted / 5000
  LOOP
    new_projects := ARRAY(SELECT w FROM app.wall_project w WHERE w.territory_id = ANY (leaves));
    -- Looked up project by project (OFFSET 0 keeps it so): the facts are new and have no statistics yet, and without them every
    -- part would read the whole tables.
    new_years := ARRAY(SELECT f.fact FROM unnest(new_projects) AS p
      CROSS JOIN LATERAL (SELECT w FROM app.wall_year w WHERE w.project_id = p.project_id OFFSET 0) AS f (fact));
    new_listed := ARRAY(SELECT f.fact FROM unnest(new_projects) AS p
      CROSS JOIN LATERAL (SELECT w FROM app.wall_listed w WHERE w.project_id = p.project_id OFFSET 0) AS f (fact));
    INSERT INTO app.wall_flow
      SELECT * FROM app.wall_flow_change('{}', '{}', '{}', new_projects, new_years, new_listed);
    INSERT INTO app.wall_stage_light
      SELECT * FROM app.wall_stage_light_change('{}', '{}', new_projects, new_years);
    INSERT INTO app.wall_stock
      SELECT * FROM app.wall_stock_change('{}', '{}', new_projects, new_listed, (given_rules ->> 'firstYear')::int);
  END LOOP;
  INSERT INTO app.wall_stock_above
    SELECT w.slice, w.slot, w.measure, coalesce(t.parent_id, t.id), sum(w.projects), sum(w.amount)
    FROM app.wall_stock w JOIN app.territory t ON t.id = w.territory_id
    GROUP BY 1, 2, 3, 4 HAVING (sum(w.projects), sum(w.amount)) <> (0, 0) ORDER BY 1, 2, 3, 4;
END $$;

-- Compares what is stored with a recount from the ledger, leaf by leaf, and names what differs. For the whole tree only.
CREATE FUNCTION app.wall_check() RETURNS TABLE (kind text, about text, stored text, counted text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  in_force jsonb := (SELECT w.rules FROM app.wall_rule w);
  leaf integer;
  part uuid[];
  now_projects app.wall_project[];
  now_years app.wall_year[];
  now_listed app.wall_listed[];
BEGIN
  IF current_setting('app.all', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'wall_check: the wall is recounted for the whole tree only' USING ERRCODE = '42501';
  END IF;
  FOR leaf IN SELECT id FROM app.territory ORDER BY id LOOP
    part := ARRAY(SELECT p.id FROM app.project p WHERE p.territory_id = leaf AND NOT p.void AND p.survivor_id IS NULL);
    now_projects := ARRAY(SELECT w FROM app.wall_projects_of(part, in_force) w);
    now_years := ARRAY(SELECT w FROM app.wall_years_of(now_projects) w);
    now_listed := ARRAY(SELECT w FROM app.wall_listed_of(part, now_projects, now_years, in_force) w);

    RETURN QUERY SELECT 'wall_project', project_id::text, s::text, c::text
      FROM (SELECT project_id, w AS s FROM app.wall_project w WHERE territory_id = leaf) a
      FULL JOIN (SELECT project_id, w AS c FROM unnest(now_projects) w) b USING (project_id) WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_year', concat_ws(' ', project_id, year), s::text, c::text
      FROM (SELECT project_id, year, w AS s FROM app.wall_year w WHERE territory_id = leaf) a
      FULL JOIN (SELECT project_id, year, w AS c FROM unnest(now_years) w) b USING (project_id, year)
      WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_listed', concat_ws(' ', list, project_id, from_month), s::text, c::text
      FROM (SELECT list, project_id, from_month, w AS s FROM app.wall_listed w WHERE territory_id = leaf) a
      FULL JOIN (SELECT list, project_id, from_month, w AS c FROM unnest(now_listed) w) b USING (list, project_id, from_month)
      WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_flow', concat_ws(' ', slice, month, leaf), s::text, c::text
      FROM (SELECT slice, month, w AS s FROM app.wall_flow w WHERE territory_id = leaf
        AND (should, reported, carried, plan, ytd, done, green, yellow, red, zero, lagging)
          <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) a
      FULL JOIN (SELECT slice, month, w AS c
        FROM app.wall_flow_change('{}', '{}', '{}', now_projects, now_years, now_listed) w) b USING (slice, month) WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_stage_light', concat_ws(' ', slice, month, stage, leaf), s::text, c::text
      FROM (SELECT slice, month, stage, w AS s FROM app.wall_stage_light w WHERE territory_id = leaf
        AND (green, yellow, red) <> (0, 0, 0)) a
      FULL JOIN (SELECT slice, month, stage, w AS c
        FROM app.wall_stage_light_change('{}', '{}', now_projects, now_years) w) b USING (slice, month, stage) WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_stock', concat_ws(' ', slice, measure, slot, leaf), s::text, c::text
      FROM (SELECT slice, slot, measure, w AS s FROM app.wall_stock w WHERE territory_id = leaf
        AND (projects, amount) <> (0, 0)) a
      FULL JOIN (SELECT slice, slot, measure, w AS c
        FROM app.wall_stock_change('{}', '{}', now_projects, now_listed, (in_force ->> 'firstYear')::int) w) b
        USING (slice, slot, measure) WHERE s IS DISTINCT FROM c;
  END LOOP;
  RETURN QUERY SELECT 'wall_stock_above', concat_ws(' ', slice, measure, slot), a::text, b::text
    FROM (SELECT slice, slot, measure, (sum(projects), sum(amount)) AS a FROM app.wall_stock_above GROUP BY 1, 2, 3
      HAVING (sum(projects), sum(amount)) <> (0, 0)) above
    FULL JOIN (SELECT slice, slot, measure, (sum(projects), sum(amount)) AS b FROM app.wall_stock GROUP BY 1, 2, 3
      HAVING (sum(projects), sum(amount)) <> (0, 0)) leaves USING (slice, slot, measure) WHERE a IS DISTINCT FROM b;
END $$;

-- The helpers are called by these only; none of them is for the product itself.
DO $$
DECLARE
  routine regprocedure;
BEGIN
  FOR routine IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN (
    'ledger_last_day', 'ledger_first_month', 'month_of', 'month_before', 'month_after', 'by_month', 'wall_slice',
    'wall_slots', 'wall_reached', 'wall_projects_of', 'wall_listed_of', 'wall_flow_change',
    'wall_stage_light_change', 'wall_stock_change', 'wall_replace', 'wall_carry')
  LOOP
    EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO guatu_definer', routine);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.stage_at(integer, integer[], smallint[]) TO guatu_app, guatu_definer;
ALTER PROCEDURE app.wall_land(bigint, jsonb, uuid[]) OWNER TO guatu_definer;
ALTER PROCEDURE app.wall_rebuild(jsonb) OWNER TO guatu_definer;
ALTER FUNCTION app.wall_check() OWNER TO guatu_definer;
GRANT EXECUTE ON PROCEDURE app.wall_land(bigint, jsonb, uuid[]), app.wall_rebuild(jsonb) TO guatu_app;
GRANT EXECUTE ON FUNCTION app.wall_check() TO guatu_app;
GRANT SELECT ON app.territory TO guatu_definer;
