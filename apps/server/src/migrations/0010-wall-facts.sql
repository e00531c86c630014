-- From the ledger to facts.

-- Milestones that count: those entered as such, at the level of evidence the office asks for; else, where the office takes
-- the ledger's word, the dates of the ledger's own columns.
CREATE FUNCTION app.wall_reached(ids uuid[], rules jsonb)
  RETURNS TABLE (project_id uuid, code text, line text, ord smallint, day date, first_month integer)
  LANGUAGE sql STABLE AS $$
  WITH entered AS (
    SELECT m.project_id, m.code, m.ms_actual AS written FROM app.project_milestone m
    WHERE m.project_id = ANY (ids) AND m.ms_actual IS NOT NULL
      AND coalesce(m.ms_evidence, 1) >= (rules ->> 'evidence')::int
  ), dated AS (
    SELECT p.id AS project_id, d.code, d.written FROM app.project p
    CROSS JOIN LATERAL (VALUES ('M70', p.actual_start), ('M80', p.stat_in_month), ('M100', p.actual_complete))
      AS d (code, written)
    WHERE p.id = ANY (ids) AND d.written IS NOT NULL AND (rules ->> 'evidence')::int <= 1
  ), counted AS (
    -- A full join is never made row by row, however few milestones of a code the planner expects.
    SELECT project_id, code, coalesce(e.written, d.written) AS written FROM entered e FULL JOIN dated d USING (project_id, code)
  )
  SELECT c.project_id, c.code, s.line, s.ord, app.ledger_last_day(c.written), app.ledger_first_month(c.written)
  FROM counted c JOIN jsonb_to_recordset(rules -> 'stages') AS s (code text, line text, ord smallint) USING (code)
$$;

CREATE FUNCTION app.wall_projects_of(ids uuid[], rules jsonb) RETURNS SETOF app.wall_project LANGUAGE sql STABLE AS $$
  WITH reached AS MATERIALIZED (
    SELECT r.*, app.month_of(r.day) AS month FROM app.wall_reached(ids, rules) r
  ), furthest AS (
    SELECT r.*, max(ord) OVER (PARTITION BY project_id, line ORDER BY month, ord DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS further FROM reached r
  ), step AS (
    SELECT project_id,
      array_agg(month ORDER BY month) FILTER (WHERE line = 'BUILD') AS build_months,
      array_agg(ord ORDER BY month) FILTER (WHERE line = 'BUILD') AS build_stages,
      array_agg(month ORDER BY month) FILTER (WHERE line = 'BENEFIT') AS benefit_months,
      array_agg(ord ORDER BY month) FILTER (WHERE line = 'BENEFIT') AS benefit_stages
    FROM furthest WHERE further IS NULL OR ord > further GROUP BY project_id
  ), key AS (
    SELECT project_id, min(month) AS first,
      min(month) FILTER (WHERE code = 'M70') AS started,
      min(month) FILTER (WHERE code = 'M80') AS stat_entered,
      min(month) FILTER (WHERE code = 'M100') AS completed
    FROM reached GROUP BY project_id
  ), report AS (
    SELECT m.project_id, min(m.period) AS period FROM app.project_month m
    WHERE m.project_id = ANY (ids)
      AND (m.month_done_amt IS NOT NULL OR m.ytd_done_amt IS NOT NULL OR m.light IS NOT NULL) GROUP BY 1
  ), planned AS (
    SELECT y.project_id, min(y.period) AS period FROM app.project_year y
    WHERE y.project_id = ANY (ids) AND y.annual_plan_amt IS NOT NULL GROUP BY 1
  )
  SELECT p.id, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id, coalesce(p.total_investment, 0),
    coalesce(least(k.first, left(r.period, 4)::int * 100 + right(r.period, 2)::int),
      left(a.period, 4)::int * 100 + 1, 190001),
    coalesce(k.started, 999912), coalesce(k.stat_entered, 999912), coalesce(k.completed, 999912),
    coalesce(s.build_months, '{}'), coalesce(s.build_stages, '{}'),
    coalesce(s.benefit_months, '{}'), coalesce(s.benefit_stages, '{}')
  FROM app.project p
  LEFT JOIN step s ON s.project_id = p.id
  LEFT JOIN key k ON k.project_id = p.id
  LEFT JOIN report r ON r.project_id = p.id
  LEFT JOIN planned a ON a.project_id = p.id
  WHERE p.id = ANY (ids) AND NOT p.void AND p.survivor_id IS NULL
$$;

-- Lists by their definitions in the catalogue. Whether a project should have started is judged by the end of the month; a date
-- too coarse to tell accuses nobody.
CREATE FUNCTION app.wall_listed_of(ids uuid[], projects app.wall_project[], years app.wall_year[], rules jsonb)
  RETURNS SETOF app.wall_listed LANGUAGE sql STABLE AS $$
  WITH param AS (
    SELECT (rules ->> 'graceDays')::int AS grace_days, (rules ->> 'statMonths')::int AS stat_months,
      (rules ->> 'statMinInvestment')::bigint AS stat_min, (rules ->> 'zeroMonths')::int AS zero_months,
      (rules ->> 'laggingPoints')::bigint AS lagging_points, (rules ->> 'minPlan')::bigint AS min_plan,
      (rules ->> 'paceParts')::bigint AS pace_parts,
      ARRAY(SELECT t::bigint FROM jsonb_array_elements_text(rules -> 'pace') t) AS pace
  ), start AS (
    SELECT project_id, min(day) AS day, min(first_month) AS first_month
    FROM app.wall_reached(ids, rules) WHERE code = 'M70' GROUP BY 1
  ), project AS MATERIALIZED (
    SELECT p.*, s.day AS start_day, coalesce(s.first_month, 999912) AS start_first,
      app.ledger_last_day(l.plan_start) + param.grace_days AS due,
      l.exit_reason IS NOT NULL AS exited, coalesce(l.is_stat_entered, false) AS known_in_statistics,
      CASE WHEN l.suspended_on IS NOT NULL OR l.project_status = 'SUSPENDED' AND l.resumed_on IS NULL
        THEN coalesce(app.ledger_first_month(l.suspended_on), 190001) ELSE 999912 END AS suspended
    FROM unnest(projects) AS p JOIN app.project l ON l.id = p.project_id CROSS JOIN param LEFT JOIN start s USING (project_id)
  ), plan AS (
    SELECT DISTINCT ON (project_id) project_id, plan FROM unnest(years) AS y WHERE due ORDER BY project_id, year DESC
  ), reporting AS MATERIALIZED (
    SELECT p.project_id, p.started, p.completed, p.exited, y.year, y.plan, y.ytd, y.done, y.light
    FROM unnest(years) AS y JOIN project p USING (project_id)
  ), month AS MATERIALIZED (
    -- Only months that some list may want: most of them are wanted by none.
    SELECT r.project_id, r.started, r.completed, r.exited, r.plan, (r.year * 100 + m.n)::int AS month,
      (r.year * 12 + m.n)::int AS nth, m.ytd, m.done, m.light, m.pace, b.lagging
    FROM reporting r CROSS JOIN param
    CROSS JOIN LATERAL unnest(r.ytd, r.done, r.light, param.pace) WITH ORDINALITY AS m (ytd, done, light, pace, n)
    CROSS JOIN LATERAL (SELECT r.plan > 0 AND r.plan >= param.min_plan
      AND m.ytd * 100 * param.pace_parts - r.plan * m.pace <= param.lagging_points * param.pace_parts * r.plan) AS b (lagging)
    WHERE m.light = 3 OR NOT r.exited AND r.year * 100 + m.n >= r.started AND (m.done = 0 OR b.lagging)
  ), behind AS (
    SELECT m.*, CASE WHEN plan > 0 THEN ytd * 100.0::float8 / plan - m.pace::float8 / param.pace_parts END AS gap
    FROM month m CROSS JOIN param
  ), zero AS (
    SELECT project_id, month, plan, completed, row_number() OVER (PARTITION BY project_id, run ORDER BY nth) AS streak
    FROM (SELECT m.*, nth - row_number() OVER (PARTITION BY project_id ORDER BY nth) AS run
      FROM month m WHERE done = 0 AND month >= started AND NOT exited) m
  ), listed AS (
    SELECT project_id, 'SHOULD_HAVE_STARTED' AS list, app.month_of(due) AS from_month,
      app.month_before(least(start_first, suspended)) AS until_month, due - date '1970-01-01' AS rank, 0 AS rank_next
    FROM project WHERE due IS NOT NULL AND NOT exited
    UNION ALL
    SELECT project_id, 'STARTED_NOT_IN_STATISTICS', app.month_of((start_day + make_interval(months => stat_months))::date),
      app.month_before(stat_entered),
      (start_day + make_interval(months => stat_months))::date - date '1970-01-01', 0
    FROM project, param WHERE total_investment >= stat_min AND start_day IS NOT NULL AND NOT exited
      AND NOT (known_in_statistics AND stat_entered = 999912)
    UNION ALL
    SELECT project_id, 'STALLED', suspended, 999912, -coalesce(plan.plan, 0), 0
    FROM project LEFT JOIN plan USING (project_id) WHERE suspended < 999912 AND NOT exited
    UNION ALL
    SELECT project_id, 'ZERO_PROGRESS', month, month, -streak, -plan
    FROM zero, param WHERE streak >= zero_months AND month < completed
    UNION ALL
    SELECT project_id, 'LAGGING', month, month, gap, 0 FROM behind WHERE lagging AND month >= started AND NOT exited
    UNION ALL
    SELECT project_id, 'RED_LIGHT', month, month, coalesce(gap, 0), 0 FROM behind WHERE light = 3
  )
  SELECT l.project_id, l.list, l.from_month, l.until_month, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id,
    l.rank::float8, l.rank_next::bigint
  FROM listed l JOIN project p USING (project_id) WHERE l.from_month <= l.until_month
$$;
