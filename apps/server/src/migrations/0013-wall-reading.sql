-- What the wall asks, bound by the policies like any statement of the reader. These are functions because planning these statements takes longer
-- than running them, and a function's plans are kept.

-- The sums of one slice and month over some leaves, as JSON. `whole` takes the stock from the districts; whoever does not see
-- the whole tree would find nothing there.
CREATE FUNCTION app.wall_numbers(asked_slice text, asked_month integer, leaves integer[], whole boolean)
  RETURNS TABLE (flow json, trend json, stock json, lights json)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  year_start CONSTANT integer := asked_month / 100 * 100;
BEGIN
  flow := (SELECT coalesce(json_agg(t), '[]') FROM (
    SELECT w.territory_id, w.should, w.reported, w.carried, w.plan, w.ytd, w.done, w.green, w.yellow, w.red, w.zero, w.lagging
    FROM app.wall_flow w
    WHERE w.slice = asked_slice AND w.month = asked_month AND w.territory_id = ANY (leaves)) t);
  trend := (SELECT coalesce(json_agg(t), '[]') FROM (
    SELECT w.month, sum(w.plan) AS plan, sum(w.ytd) AS ytd, sum(w.done) AS done, sum(w.reported) AS reported
    FROM app.wall_flow w
    WHERE w.slice = asked_slice AND w.month BETWEEN year_start + 1 AND year_start + 12 AND w.territory_id = ANY (leaves)
    GROUP BY w.month) t);
  lights := (SELECT coalesce(json_agg(t), '[]') FROM (
    SELECT w.stage, sum(w.green) AS green, sum(w.yellow) AS yellow, sum(w.red) AS red FROM app.wall_stage_light w
    WHERE w.slice = asked_slice AND w.month = asked_month AND w.territory_id = ANY (leaves) GROUP BY w.stage) t);
  IF whole THEN
    stock := (SELECT coalesce(json_agg(t), '[]') FROM (
      SELECT w.measure, NULL AS territory_id, sum(w.projects) AS projects, sum(w.amount) AS amount,
        coalesce(sum(w.projects) FILTER (WHERE w.slot < year_start / 100), 0) AS projects_before,
        coalesce(sum(w.amount) FILTER (WHERE w.slot < year_start / 100), 0) AS amount_before
      FROM app.wall_stock_above w
      WHERE w.slice = asked_slice AND (w.slot < year_start / 100 OR w.slot BETWEEN year_start + 1 AND asked_month)
        AND w.measure <> 'PROJECT' GROUP BY w.measure
      UNION ALL
      SELECT w.measure, w.territory_id, sum(w.projects), sum(w.amount),
        coalesce(sum(w.projects) FILTER (WHERE w.slot < year_start / 100), 0),
        coalesce(sum(w.amount) FILTER (WHERE w.slot < year_start / 100), 0)
      FROM app.wall_stock w
      WHERE w.slice = asked_slice AND w.territory_id = ANY (leaves) AND w.measure = 'PROJECT'
        AND (w.slot < year_start / 100 OR w.slot BETWEEN year_start + 1 AND asked_month) GROUP BY w.measure, w.territory_id) t);
  ELSE
    stock := (SELECT coalesce(json_agg(t), '[]') FROM (
      SELECT w.measure, CASE WHEN w.measure = 'PROJECT' THEN w.territory_id END AS territory_id,
        sum(w.projects) AS projects, sum(w.amount) AS amount,
        coalesce(sum(w.projects) FILTER (WHERE w.slot < year_start / 100), 0) AS projects_before,
        coalesce(sum(w.amount) FILTER (WHERE w.slot < year_start / 100), 0) AS amount_before
      FROM app.wall_stock w
      WHERE w.slice = asked_slice AND w.territory_id = ANY (leaves)
        AND (w.slot < year_start / 100 OR w.slot BETWEEN year_start + 1 AND asked_month) GROUP BY 1, 2) t);
  END IF;
  RETURN NEXT;
END $$;

-- The first rows of a list in a month, worst first, read along the index that is sorted so. A unit or a park has an index of its
-- own, since it may have none of the worst. Stays that are still open share one end month; those that have ended since the
-- month asked for are few. Without sorts wherever the index can do without, however many rows a kept plan expects.
CREATE FUNCTION app.wall_worst(asked text, asked_month integer, leaves integer[], park integer, chain integer, kind text,
    unit integer, most integer)
  RETURNS TABLE (list text, project_id uuid, name text, territory_id integer, total_investment bigint, plan bigint,
    ytd bigint, light smallint, reported_light smallint, build_stage smallint, rank double precision, rank_next bigint, blocker text)
  LANGUAGE plpgsql STABLE ROWS 10 SET plan_cache_mode = force_generic_plan SET enable_sort = off AS $$
#variable_conflict use_column
DECLARE
  -- The others are judged month by month: nothing of a later month can belong to this one.
  stays CONSTANT boolean := asked IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED');
  latest CONSTANT integer := CASE WHEN stays THEN 999912 ELSE asked_month END;
  picked app.wall_listed[];
BEGIN
  IF unit IS NOT NULL THEN
    picked := ARRAY(SELECT l FROM app.wall_listed l
      WHERE l.unit_id = unit AND l.list = asked AND l.until_month BETWEEN asked_month AND latest
        AND l.from_month <= asked_month AND (leaves IS NULL OR l.territory_id = ANY (leaves))
        AND (park IS NULL OR l.park_id = park) AND (chain IS NULL OR l.chain_id = chain) AND (kind IS NULL OR l.project_kind = kind)
      ORDER BY l.rank, l.rank_next, l.project_id LIMIT most);
  ELSIF park IS NOT NULL THEN
    picked := ARRAY(SELECT l FROM app.wall_listed l
      WHERE l.park_id = park AND l.list = asked AND l.until_month BETWEEN asked_month AND latest
        AND l.from_month <= asked_month AND (leaves IS NULL OR l.territory_id = ANY (leaves))
        AND (chain IS NULL OR l.chain_id = chain) AND (kind IS NULL OR l.project_kind = kind)
      ORDER BY l.rank, l.rank_next, l.project_id LIMIT most);
  ELSE
    picked := ARRAY(SELECT ROW(f.*)::app.wall_listed FROM (
      (SELECT l.* FROM app.wall_listed l
        WHERE l.list = asked AND l.until_month = asked_month AND l.from_month <= asked_month
          AND (leaves IS NULL OR l.territory_id = ANY (leaves)) AND (chain IS NULL OR l.chain_id = chain)
          AND (kind IS NULL OR l.project_kind = kind)
        ORDER BY l.rank, l.rank_next, l.project_id LIMIT most)
      UNION ALL
      (SELECT l.* FROM app.wall_listed l
        WHERE stays AND l.list = asked AND l.until_month = 999912 AND asked_month < 999912 AND l.from_month <= asked_month
          AND (leaves IS NULL OR l.territory_id = ANY (leaves)) AND (chain IS NULL OR l.chain_id = chain)
          AND (kind IS NULL OR l.project_kind = kind)
        ORDER BY l.rank, l.rank_next, l.project_id LIMIT most)
      UNION ALL
      (SELECT l.* FROM app.wall_listed l
        WHERE stays AND l.list = asked AND l.until_month > asked_month AND l.until_month < 999912
          AND l.from_month <= asked_month
          AND (leaves IS NULL OR l.territory_id = ANY (leaves)) AND (chain IS NULL OR l.chain_id = chain)
          AND (kind IS NULL OR l.project_kind = kind)
        ORDER BY l.rank, l.rank_next, l.project_id LIMIT most)
    ) f ORDER BY f.rank, f.rank_next, f.project_id LIMIT most);
  END IF;
  RETURN QUERY SELECT l.list, l.project_id, p.project_name, l.territory_id, f.total_investment, y.plan,
      y.ytd[asked_month % 100], y.light[asked_month % 100], y.reported_light[asked_month % 100],
      app.stage_at(asked_month, f.build_months, f.build_stages), l.rank, l.rank_next, p.blocker_desc
    FROM unnest(picked) AS l
    LEFT JOIN app.project p ON p.id = l.project_id
    JOIN app.wall_project f ON f.project_id = l.project_id
    LEFT JOIN app.wall_year y ON y.project_id = l.project_id AND y.year = asked_month / 100;
END $$;

-- Months with at least one report, newest first: steps from one month to the one before along the index, since each month has
-- a row for every leaf.
CREATE FUNCTION app.wall_reported_months() RETURNS SETOF integer
  LANGUAGE plpgsql STABLE ROWS 30 SET plan_cache_mode = force_generic_plan SET enable_sort = off AS $$
DECLARE
  next integer := 999913;
BEGIN
  LOOP
    SELECT w.month INTO next FROM app.wall_flow w WHERE w.slice = '' AND w.month < next AND w.reported > 0
    ORDER BY w.month DESC LIMIT 1;
    EXIT WHEN NOT FOUND;
    RETURN NEXT next;
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.wall_reported_months(), app.wall_numbers(text, integer, integer[], boolean),
  app.wall_worst(text, integer, integer[], integer, integer, text, integer, integer) TO guatu_app;
