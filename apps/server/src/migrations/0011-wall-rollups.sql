-- From facts to rollups: what rollups change by when new facts take the place of old ones. With no old facts it is what the
-- new ones make, which a rebuild and a recount ask for. Facts that stay as they are cancel out before anything is made of
-- them. Sums are taken back to int and bigint at each step, which add up many times faster than numeric. DISTINCT ON changes
-- nothing but what the planner expects: a project is there once. Without it, it expects hundreds of times as many months as
-- there are, and sorts on the disk what it could add up in memory.

CREATE FUNCTION app.wall_flow_change(
  old_projects app.wall_project[], old_years app.wall_year[], old_listed app.wall_listed[],
  new_projects app.wall_project[], new_years app.wall_year[], new_listed app.wall_listed[]
) RETURNS SETOF app.wall_flow LANGUAGE sql STABLE AS $$
  WITH year AS MATERIALIZED (
    -- Joined before it is spread over twelve months.
    SELECT 1 AS sign, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, y.year, y.plan, y.ytd, y.done,
      y.report, y.light, y.due
    FROM unnest(new_years) AS y JOIN (SELECT DISTINCT ON (project_id) * FROM unnest(new_projects)) AS p USING (project_id)
    UNION ALL
    SELECT -1, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, y.year, y.plan, y.ytd, y.done, y.report,
      y.light, y.due
    FROM unnest(old_years) AS y JOIN (SELECT DISTINCT ON (project_id) * FROM unnest(old_projects)) AS p USING (project_id)
  ), listed AS (
    SELECT 1 AS sign, l.* FROM unnest(new_listed) AS l WHERE l.list IN ('ZERO_PROGRESS', 'LAGGING')
    UNION ALL
    SELECT -1, l.* FROM unnest(old_listed) AS l WHERE l.list IN ('ZERO_PROGRESS', 'LAGGING')
  ), month AS (
    SELECT y.territory_id, y.park_id, y.chain_id, y.project_kind, y.unit_id, (y.year * 100 + m.n)::int AS month,
      sign * y.due::int AS should, sign * (m.report > 0)::int AS reported, sign * (m.report < 2 AND m.ytd IS NOT NULL)::int AS carried,
      sign * y.plan AS plan, sign * coalesce(m.ytd, 0) AS ytd, sign * coalesce(m.done, 0) AS done,
      sign * (m.light = 1)::int AS green, sign * (m.light = 2)::int AS yellow, sign * (m.light = 3)::int AS red,
      0 AS zero, 0 AS lagging
    FROM year AS y
    CROSS JOIN LATERAL unnest(y.ytd, y.done, y.report, y.light) WITH ORDINALITY AS m (ytd, done, report, light, n)
    UNION ALL
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, from_month, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      sign * (list = 'ZERO_PROGRESS')::int, sign * (list = 'LAGGING')::int
    FROM listed
  ), cell AS (
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, month, sum(should)::int AS should,
      sum(reported)::int AS reported, sum(carried)::int AS carried, sum(plan)::bigint AS plan, sum(ytd)::bigint AS ytd,
      sum(done)::bigint AS done, sum(green)::int AS green, sum(yellow)::int AS yellow, sum(red)::int AS red,
      sum(zero)::int AS zero, sum(lagging)::int AS lagging
    FROM month GROUP BY 1, 2, 3, 4, 5, 6
    HAVING (sum(should), sum(reported), sum(carried), sum(plan), sum(ytd), sum(done), sum(green), sum(yellow), sum(red),
      sum(zero), sum(lagging)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
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
      AND (sum(should), sum(reported), sum(carried), sum(plan), sum(ytd), sum(done), sum(green), sum(yellow), sum(red),
        sum(zero), sum(lagging)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
$$;

CREATE FUNCTION app.wall_stage_light_change(
  old_projects app.wall_project[], old_years app.wall_year[], new_projects app.wall_project[], new_years app.wall_year[]
) RETURNS SETOF app.wall_stage_light LANGUAGE sql STABLE AS $$
  WITH year AS (
    -- Many ledgers say no light at all.
    SELECT 1 AS sign, p.*, y.year, y.light
    FROM unnest(new_years) AS y JOIN (SELECT DISTINCT ON (project_id) * FROM unnest(new_projects)) AS p USING (project_id)
    WHERE 0 < ANY (y.light)
    UNION ALL
    SELECT -1, p.*, y.year, y.light
    FROM unnest(old_years) AS y JOIN (SELECT DISTINCT ON (project_id) * FROM unnest(old_projects)) AS p USING (project_id)
    WHERE 0 < ANY (y.light)
  ), month AS (
    SELECT y.territory_id, y.park_id, y.chain_id, y.project_kind, y.unit_id, y.sign, m.light,
      (y.year * 100 + m.n)::int AS month, y.build_months, y.build_stages, y.benefit_months, y.benefit_stages
    FROM year AS y CROSS JOIN LATERAL unnest(y.light) WITH ORDINALITY AS m (light, n) WHERE m.light > 0
  ), cell AS (
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, month,
      app.stage_at(month, build_months, build_stages) AS build,
      app.stage_at(month, benefit_months, benefit_stages) AS benefit,
      sum(sign * (light = 1)::int)::int AS green, sum(sign * (light = 2)::int)::int AS yellow,
      sum(sign * (light = 3)::int)::int AS red
    FROM month GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING (sum(sign * (light = 1)::int), sum(sign * (light = 2)::int), sum(sign * (light = 3)::int)) <> (0, 0, 0)
  )
  SELECT app.wall_slice(park_id, chain_id, project_kind, unit_id), month, v.stage, territory_id, sum(green)::int,
    sum(yellow)::int, sum(red)::int
  FROM cell CROSS JOIN LATERAL (VALUES ('BUILD:' || build), ('BENEFIT:' || benefit)) AS v (stage)
  GROUP BY month, v.stage, territory_id,
    GROUPING SETS ((), (park_id), (chain_id), (project_kind), (unit_id), (park_id, chain_id), (park_id, project_kind),
      (chain_id, project_kind))
    HAVING (park_id IS NOT NULL OR grouping(park_id) = 1) AND (chain_id IS NOT NULL OR grouping(chain_id) = 1)
      AND (project_kind IS NOT NULL OR grouping(project_kind) = 1) AND (unit_id IS NOT NULL OR grouping(unit_id) = 1)
      AND (sum(green), sum(yellow), sum(red)) <> (0, 0, 0)
$$;

-- The slots that a month adds to. What happened before the first year of the wall has always been so.
CREATE FUNCTION app.wall_slots(month integer, first_year integer) RETURNS TABLE (slot integer)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT v FROM (VALUES (greatest(month / 100, first_year - 1)), (CASE WHEN month / 100 >= first_year THEN month END)) AS t (v)
  WHERE v IS NOT NULL
$$;

CREATE FUNCTION app.wall_stock_change(
  old_projects app.wall_project[], old_listed app.wall_listed[], new_projects app.wall_project[],
  new_listed app.wall_listed[], first_year integer
) RETURNS SETOF app.wall_stock LANGUAGE sql STABLE AS $$
  WITH project AS (
    SELECT 1 AS sign, p.* FROM unnest(new_projects) AS p
    UNION ALL
    SELECT -1, p.* FROM unnest(old_projects) AS p
  ), listed AS (
    SELECT 1 AS sign, l.* FROM unnest(new_listed) AS l
      WHERE l.list IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
    UNION ALL
    SELECT -1, l.* FROM unnest(old_listed) AS l
      WHERE l.list IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
  ), span AS (
    SELECT p.sign, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment, v.measure, v.first,
      v.past
    FROM project p CROSS JOIN LATERAL (VALUES ('PROJECT', p.entry, 999912), ('STARTED', p.started, 999912),
      ('STAT_ENTERED', p.stat_entered, 999912), ('COMPLETED', p.completed, 999912)) AS v (measure, first, past)
    UNION ALL
    SELECT p.sign, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment,
      'BUILD:' || v.stage, v.first, v.past
    FROM project p
    CROSS JOIN LATERAL unnest(0::smallint || p.build_stages, p.entry || p.build_months, p.build_months || 999912)
      AS v (stage, first, past)
    UNION ALL
    SELECT p.sign, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment,
      'BENEFIT:' || v.stage, v.first, v.past
    FROM project p
    CROSS JOIN LATERAL unnest(0::smallint || p.benefit_stages, p.entry || p.benefit_months, p.benefit_months || 999912)
      AS v (stage, first, past)
    UNION ALL
    SELECT p.sign, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, p.total_investment, l.list,
      l.from_month, app.month_after(l.until_month)
    FROM listed l JOIN project p USING (sign, project_id)
  ), cell AS (
    SELECT territory_id, park_id, chain_id, project_kind, unit_id, measure COLLATE "C" AS measure, e.month,
      sum(span.sign * e.sign)::int AS projects, sum(span.sign * e.sign * total_investment)::bigint AS amount
    FROM span CROSS JOIN LATERAL (VALUES (first, 1), (past, -1)) AS e (month, sign)
    WHERE first < past AND e.month < 999912 GROUP BY 1, 2, 3, 4, 5, 6, 7
    HAVING (sum(span.sign * e.sign), sum(span.sign * e.sign * total_investment)) <> (0, 0)
  )
  SELECT app.wall_slice(park_id, chain_id, project_kind, unit_id), t.slot, measure, territory_id, sum(projects)::int,
    sum(amount)::bigint
  FROM cell CROSS JOIN LATERAL app.wall_slots(month, first_year) t
  GROUP BY t.slot, measure, territory_id,
    GROUPING SETS ((), (park_id), (chain_id), (project_kind), (unit_id), (park_id, chain_id), (park_id, project_kind),
      (chain_id, project_kind))
    HAVING (park_id IS NOT NULL OR grouping(park_id) = 1) AND (chain_id IS NOT NULL OR grouping(chain_id) = 1)
      AND (project_kind IS NOT NULL OR grouping(project_kind) = 1) AND (unit_id IS NOT NULL OR grouping(unit_id) = 1)
      AND (sum(projects), sum(amount)) <> (0, 0)
$$;
