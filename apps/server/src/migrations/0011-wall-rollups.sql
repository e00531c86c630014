-- From facts to rollups.

CREATE FUNCTION app.wall_flow_of(projects app.wall_project[], years app.wall_year[], listed app.wall_listed[])
  RETURNS SETOF app.wall_flow LANGUAGE sql STABLE AS $$
  WITH month AS (
    SELECT p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, (y.year * 100 + m.n)::int AS month,
      1 AS should, (m.report > 0)::int AS reported, (m.report < 2 AND m.ytd IS NOT NULL)::int AS carried,
      y.plan, coalesce(m.ytd, 0) AS ytd, coalesce(m.done, 0) AS done,
      (m.light = 1)::int AS green, (m.light = 2)::int AS yellow, (m.light = 3)::int AS red, 0 AS zero, 0 AS lagging
    FROM unnest(years) AS y JOIN unnest(projects) AS p USING (project_id)
    CROSS JOIN LATERAL unnest(y.ytd, y.done, y.report, y.light) WITH ORDINALITY AS m (ytd, done, report, light, n)
    UNION ALL
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, from_month, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      (list = 'ZERO_PROGRESS')::int, (list = 'LAGGING')::int
    FROM unnest(listed) AS l WHERE list IN ('ZERO_PROGRESS', 'LAGGING')
  ), cell AS (
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, month, sum(should) AS should, sum(reported) AS reported,
      sum(carried) AS carried, sum(plan) AS plan, sum(ytd) AS ytd, sum(done) AS done, sum(green) AS green,
      sum(yellow) AS yellow, sum(red) AS red, sum(zero) AS zero, sum(lagging) AS lagging
    FROM month GROUP BY 1, 2, 3, 4, 5, 6
  )
  SELECT app.wall_slice(park_id, chain_id, project_kind, unit_id), month, territory_id, sum(should)::int,
    sum(reported)::int, sum(carried)::int, sum(plan)::bigint, sum(ytd)::bigint, sum(done)::bigint, sum(green)::int,
    sum(yellow)::int, sum(red)::int, sum(zero)::int, sum(lagging)::int
  FROM cell
  GROUP BY month, territory_id,
    GROUPING SETS ((), (park_id), (chain_id), (project_kind), (unit_id), (park_id, chain_id), (park_id, project_kind),
      (chain_id, project_kind))
    HAVING (park_id IS NOT NULL OR grouping(park_id) = 1) AND (chain_id IS NOT NULL OR grouping(chain_id) = 1)
      AND (project_kind IS NOT NULL OR grouping(project_kind) = 1) AND (unit_id IS NOT NULL OR grouping(unit_id) = 1)
$$;

CREATE FUNCTION app.wall_stage_light_of(projects app.wall_project[], years app.wall_year[])
  RETURNS SETOF app.wall_stage_light LANGUAGE sql STABLE AS $$
  WITH cell AS (
    SELECT p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, (y.year * 100 + m.n)::int AS month,
      app.stage_at((y.year * 100 + m.n)::int, p.build_months, p.build_stages) AS build,
      app.stage_at((y.year * 100 + m.n)::int, p.benefit_months, p.benefit_stages) AS benefit,
      count(*) FILTER (WHERE m.light = 1) AS green, count(*) FILTER (WHERE m.light = 2) AS yellow,
      count(*) FILTER (WHERE m.light = 3) AS red
    FROM unnest(years) AS y JOIN unnest(projects) AS p USING (project_id)
    CROSS JOIN LATERAL unnest(y.light) WITH ORDINALITY AS m (light, n)
    WHERE m.light > 0 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  )
  SELECT app.wall_slice(park_id, chain_id, project_kind, unit_id), month, v.stage, territory_id, sum(green)::int,
    sum(yellow)::int, sum(red)::int
  FROM cell CROSS JOIN LATERAL (VALUES ('BUILD:' || build), ('BENEFIT:' || benefit)) AS v (stage)
  GROUP BY month, v.stage, territory_id,
    GROUPING SETS ((), (park_id), (chain_id), (project_kind), (unit_id), (park_id, chain_id), (park_id, project_kind),
      (chain_id, project_kind))
    HAVING (park_id IS NOT NULL OR grouping(park_id) = 1) AND (chain_id IS NOT NULL OR grouping(chain_id) = 1)
      AND (project_kind IS NOT NULL OR grouping(project_kind) = 1) AND (unit_id IS NOT NULL OR grouping(unit_id) = 1)
$$;

-- The slots that a month adds to. What happened before the first year of the wall has always been so.
CREATE FUNCTION app.wall_slots(month integer, first_year integer) RETURNS TABLE (slot integer)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT v FROM (VALUES (greatest(month / 100, first_year - 1)), (CASE WHEN month / 100 >= first_year THEN month END)) AS t (v)
  WHERE v IS NOT NULL
$$;

CREATE FUNCTION app.wall_stock_of(projects app.wall_project[], listed app.wall_listed[], first_year integer)
  RETURNS SETOF app.wall_stock LANGUAGE sql STABLE AS $$
  WITH project AS (
    SELECT * FROM unnest(projects) AS p
  ), span AS (
    SELECT p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment, v.measure, v.first, v.past
    FROM project p CROSS JOIN LATERAL (VALUES ('PROJECT', p.entry, 999912), ('STARTED', p.started, 999912),
      ('STAT_ENTERED', p.stat_entered, 999912), ('COMPLETED', p.completed, 999912)) AS v (measure, first, past)
    UNION ALL
    SELECT p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment,
      'BUILD:' || v.stage, v.first, v.past
    FROM project p
    CROSS JOIN LATERAL unnest(0::smallint || p.build_stages, p.entry || p.build_months, p.build_months || 999912)
      AS v (stage, first, past)
    UNION ALL
    SELECT p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment,
      'BENEFIT:' || v.stage, v.first, v.past
    FROM project p
    CROSS JOIN LATERAL unnest(0::smallint || p.benefit_stages, p.entry || p.benefit_months, p.benefit_months || 999912)
      AS v (stage, first, past)
    UNION ALL
    SELECT p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment, l.list, l.from_month,
      app.month_after(l.until_month)
    FROM unnest(listed) AS l JOIN project p USING (project_id)
    WHERE l.list IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
  ), cell AS (
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, measure COLLATE "C" AS measure, e.month,
      sum(e.sign) AS projects, sum(e.sign * total_investment) AS amount
    FROM span CROSS JOIN LATERAL (VALUES (first, 1), (past, -1)) AS e (month, sign)
    WHERE first < past AND e.month < 999912 GROUP BY 1, 2, 3, 4, 5, 6, 7
  )
  SELECT app.wall_slice(park_id, chain_id, project_kind, unit_id), t.slot, measure, territory_id, sum(projects)::int,
    sum(amount)::bigint
  FROM cell CROSS JOIN LATERAL app.wall_slots(month, first_year) t
  GROUP BY t.slot, measure, territory_id,
    GROUPING SETS ((), (park_id), (chain_id), (project_kind), (unit_id), (park_id, chain_id), (park_id, project_kind),
      (chain_id, project_kind))
    HAVING (park_id IS NOT NULL OR grouping(park_id) = 1) AND (chain_id IS NOT NULL OR grouping(chain_id) = 1)
      AND (project_kind IS NOT NULL OR grouping(project_kind) = 1) AND (unit_id IS NOT NULL OR grouping(unit_id) = 1)
$$;
