-- The wall. Facts are derived from the ledger, one row a project (wall_project), one a project and year (wall_year), one a
-- stay on a list (wall_listed). Rollups add them up by month, dispatch unit and slice; a slice is '' or one of the filters
-- (chain:3), or two broad ones together. Everything here is written by the two procedures at the end, in the transaction
-- that changed the ledger, and can be made again from the ledger at any time.
-- Months are numbers, 202610; 999912 is never, 190001 is always.

CREATE TABLE app.wall_rule (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- Stages, thresholds and pace that the facts were derived with; another set takes a rebuild.
  rules    jsonb NOT NULL,
  -- From then on the facts' own history is kept.
  since    timestamptz NOT NULL
);

CREATE TABLE app.wall_project (
  project_id       uuid PRIMARY KEY,
  territory_id     integer NOT NULL,
  park_id          integer,
  chain_id         integer,
  project_kind     text,
  unit_id          integer,
  total_investment bigint NOT NULL,
  -- First month of which anything is known.
  entry            integer NOT NULL,
  -- Month by whose end the event had certainly happened.
  started          integer NOT NULL,
  stat_entered     integer NOT NULL,
  completed        integer NOT NULL,
  -- The stages passed through on each line, and the months in which the project came to them.
  build_months     integer[] NOT NULL,
  build_stages     smallint[] NOT NULL,
  benefit_months   integer[] NOT NULL,
  benefit_stages   smallint[] NOT NULL
);
CREATE INDEX wall_project_territory ON app.wall_project (territory_id);
CREATE INDEX wall_project_park ON app.wall_project (park_id) WHERE park_id IS NOT NULL;
CREATE INDEX wall_project_chain ON app.wall_project (chain_id, project_kind) WHERE chain_id IS NOT NULL;
CREATE INDEX wall_project_unit ON app.wall_project (unit_id) WHERE unit_id IS NOT NULL;

-- Arrays of twelve, one place a month.
CREATE TABLE app.wall_year (
  project_id   uuid NOT NULL,
  year         integer NOT NULL,
  territory_id integer NOT NULL,
  plan         bigint NOT NULL,
  -- Carried forward to December; null before the first report of the year.
  ytd          bigint[] NOT NULL,
  done         bigint[] NOT NULL,
  -- 0 nothing reported, 1 reported without a year-to-date amount, 2 with one.
  report       smallint[] NOT NULL,
  -- As the ledger says it, never an input of anything: 0 none, 1 green, 2 yellow, 3 red.
  light        smallint[] NOT NULL,
  PRIMARY KEY (project_id, year)
);

-- A stay on a list: from one month until another, both included. Lists that turn on each month's figures have a row a month.
CREATE TABLE app.wall_listed (
  project_id   uuid NOT NULL,
  list         text COLLATE "C" NOT NULL,
  from_month   integer NOT NULL,
  until_month  integer NOT NULL,
  territory_id integer NOT NULL,
  park_id      integer,
  chain_id     integer,
  project_kind text,
  unit_id      integer,
  -- Worst first: smaller ranks come earlier.
  rank         double precision NOT NULL,
  rank_next    bigint NOT NULL,
  PRIMARY KEY (project_id, list, from_month)
);
CREATE INDEX wall_listed_worst ON app.wall_listed (list, until_month, rank, rank_next, project_id)
  INCLUDE (from_month, territory_id, park_id, chain_id, project_kind, unit_id);
CREATE INDEX wall_listed_park ON app.wall_listed (park_id, list, until_month) WHERE park_id IS NOT NULL;
CREATE INDEX wall_listed_unit ON app.wall_listed (unit_id, list, until_month) WHERE unit_id IS NOT NULL;

-- How things stand in a month: sums over wall_year and over the monthly lists.
CREATE TABLE app.wall_flow (
  slice        text COLLATE "C" NOT NULL,
  month        integer NOT NULL,
  territory_id integer NOT NULL,
  should       integer NOT NULL,
  reported     integer NOT NULL,
  carried      integer NOT NULL,
  plan         bigint NOT NULL,
  ytd          bigint NOT NULL,
  done         bigint NOT NULL,
  green        integer NOT NULL,
  yellow       integer NOT NULL,
  red          integer NOT NULL,
  zero         integer NOT NULL,
  lagging      integer NOT NULL,
  PRIMARY KEY (slice, month, territory_id)
) WITH (fillfactor = 80);

-- Lights of a month by stage, on either line: BUILD:70 is 开工.
CREATE TABLE app.wall_stage_light (
  slice        text COLLATE "C" NOT NULL,
  month        integer NOT NULL,
  stage        text COLLATE "C" NOT NULL,
  territory_id integer NOT NULL,
  green        integer NOT NULL,
  yellow       integer NOT NULL,
  red          integer NOT NULL,
  PRIMARY KEY (slice, month, stage, territory_id)
) WITH (fillfactor = 80);

-- Comings less goings, so that nothing has to be opened when a month begins: what stands at the end of a month is the sum of
-- all slots up to it. A slot is a month, or a whole year (2025) that spares adding up its twelve.
CREATE TABLE app.wall_stock (
  slice        text COLLATE "C" NOT NULL,
  slot         integer NOT NULL,
  measure      text COLLATE "C" NOT NULL,
  territory_id integer NOT NULL,
  projects     integer NOT NULL,
  amount       bigint NOT NULL,
  PRIMARY KEY (slice, territory_id, measure, slot)
) WITH (fillfactor = 80);

-- The same added up over the leaves of each district, for totals of the whole tree: a province has a thousand leaves. Rows lie
-- on the unit above the leaf, which is nobody's leaf, so that only readers of the whole tree see them. Nothing is read here
-- but sums of all districts, so a leaf that changes its district leaves them true.
CREATE TABLE app.wall_stock_above (
  slice        text COLLATE "C" NOT NULL,
  slot         integer NOT NULL,
  measure      text COLLATE "C" NOT NULL,
  territory_id integer NOT NULL,
  projects     integer NOT NULL,
  amount       bigint NOT NULL,
  PRIMARY KEY (slice, slot, measure, territory_id) INCLUDE (projects, amount)
) WITH (fillfactor = 80);

-- What facts said before a batch replaced them, for the wall as known at an earlier moment. `existed` is false for a fact that
-- was not there before, and for one that came from another leaf, so that neither leaf's reader counts it twice. What belonged
-- to a project that was not there yet needs no rows of its own.
CREATE TABLE app.wall_project_was (
  replaced_nr  bigint NOT NULL,
  project_id   uuid NOT NULL,
  territory_id integer NOT NULL,
  existed      boolean NOT NULL,
  was          app.wall_project,
  PRIMARY KEY (replaced_nr, project_id, existed)
);
CREATE TABLE app.wall_year_was (
  replaced_nr  bigint NOT NULL,
  project_id   uuid NOT NULL,
  year         integer NOT NULL,
  territory_id integer NOT NULL,
  existed      boolean NOT NULL,
  was          app.wall_year,
  PRIMARY KEY (replaced_nr, project_id, year, existed)
);
CREATE TABLE app.wall_listed_was (
  replaced_nr  bigint NOT NULL,
  project_id   uuid NOT NULL,
  list         text COLLATE "C" NOT NULL,
  from_month   integer NOT NULL,
  territory_id integer NOT NULL,
  existed      boolean NOT NULL,
  was          app.wall_listed,
  PRIMARY KEY (replaced_nr, project_id, list, from_month, existed)
);

CALL app.protect('app.wall_project');
CALL app.protect('app.wall_year');
CALL app.protect('app.wall_listed');
CALL app.protect('app.wall_flow');
CALL app.protect('app.wall_stage_light');
CALL app.protect('app.wall_stock');
CALL app.protect('app.wall_stock_above');
CALL app.protect('app.wall_project_was');
CALL app.protect('app.wall_year_was');
CALL app.protect('app.wall_listed_was');
GRANT SELECT ON app.wall_rule, app.wall_project, app.wall_year, app.wall_listed, app.wall_flow, app.wall_stage_light,
  app.wall_stock, app.wall_stock_above, app.wall_project_was, app.wall_year_was, app.wall_listed_was TO guatu_app, guatu_definer;
GRANT INSERT, UPDATE, DELETE, TRUNCATE ON app.wall_rule, app.wall_project, app.wall_year, app.wall_listed, app.wall_flow,
  app.wall_stage_light, app.wall_stock, app.wall_stock_above, app.wall_project_was, app.wall_year_was, app.wall_listed_was
  TO guatu_definer;
GRANT SELECT ON app.project, app.project_month, app.project_year, app.project_milestone, app.revision, app.batch
  TO guatu_definer;

-- Ledger dates keep the precision they were written with: 2026-08-01, 2026-08, 2026Q3, 2026H2, 2026.
CREATE FUNCTION app.ledger_last_day(written text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(written) = 10
    THEN make_date(left(written, 4)::int, substr(written, 6, 2)::int, right(written, 2)::int)
    ELSE (make_date(left(written, 4)::int, CASE substr(written, 5, 1)
      WHEN '-' THEN substr(written, 6, 2)::int
      WHEN 'Q' THEN substr(written, 6, 1)::int * 3
      WHEN 'H' THEN substr(written, 6, 1)::int * 6
      ELSE 12 END, 1) + interval '1 month')::date - 1 END
$$;
CREATE FUNCTION app.ledger_first_month(written text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(written, 4)::int * 100 + CASE substr(written, 5, 1)
    WHEN '-' THEN substr(written, 6, 2)::int
    WHEN 'Q' THEN substr(written, 6, 1)::int * 3 - 2
    WHEN 'H' THEN substr(written, 6, 1)::int * 6 - 5
    ELSE 1 END
$$;
CREATE FUNCTION app.month_of(day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT extract(year FROM day)::int * 100 + extract(month FROM day)::int
$$;
CREATE FUNCTION app.month_before(month integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN month >= 999912 THEN month WHEN month % 100 = 1 THEN month - 89 ELSE month - 1 END
$$;
CREATE FUNCTION app.month_after(month integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN month >= 999912 THEN month WHEN month % 100 = 12 THEN month + 89 ELSE month + 1 END
$$;

-- The twelve values of a year from those that were given; `carry` fills a gap with the value before it.
CREATE FUNCTION app.by_month(months integer[], given bigint[], carry boolean) RETURNS bigint[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  filled bigint[] := array_fill(NULL::bigint, ARRAY[12]);
BEGIN
  FOR i IN 1 .. coalesce(cardinality(months), 0) LOOP
    filled[months[i]] := given[i];
  END LOOP;
  IF carry THEN
    FOR i IN 2 .. 12 LOOP
      filled[i] := coalesce(filled[i], filled[i - 1]);
    END LOOP;
  END IF;
  RETURN filled;
END $$;

-- The stage a project stands at in a month: 0 before the first.
CREATE FUNCTION app.stage_at(month integer, months integer[], stages smallint[]) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(stages[width_bucket(month, months)], 0::smallint)
$$;

-- The filters that rollups are kept for: none, each by itself, and pairs of those with few values, so that there are never many
-- more rows than leaves, filters and months make. Any other pair leaves few projects, which are counted from the facts. A
-- rollup's GROUPING SETS list them; a column that is not of the set is null in its rows, and so adds nothing to the slice.
CREATE FUNCTION app.wall_slice(park integer, chain integer, kind text, unit integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat_ws('|', 'park:' || park, 'chain:' || chain, 'kind:' || kind, 'unit:' || unit)
$$;

-- ── From the ledger to facts ─────────────────────────────────────────────────────────────────────────────────────────

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
    SELECT * FROM entered
    UNION ALL
    SELECT d.* FROM dated d LEFT JOIN entered e USING (project_id, code) WHERE e.project_id IS NULL
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

CREATE FUNCTION app.wall_years_of(projects app.wall_project[]) RETURNS SETOF app.wall_year LANGUAGE sql STABLE AS $$
  WITH project AS (
    SELECT p.project_id, p.territory_id FROM unnest(projects) AS p
  ), reported AS (
    SELECT m.project_id, left(m.period, 4)::int AS year,
      array_agg(right(m.period, 2)::int ORDER BY m.period) AS months,
      array_agg(m.ytd_done_amt ORDER BY m.period) AS ytd,
      array_agg(m.month_done_amt ORDER BY m.period) AS done,
      array_agg(CASE WHEN m.ytd_done_amt IS NOT NULL THEN 2 WHEN m.month_done_amt IS NOT NULL THEN 1 ELSE 0 END::bigint
        ORDER BY m.period) AS report,
      array_agg(CASE m.light WHEN 'GREEN' THEN 1 WHEN 'YELLOW' THEN 2 WHEN 'RED' THEN 3 ELSE 0 END::bigint
        ORDER BY m.period) AS light
    FROM project JOIN app.project_month m USING (project_id)
    WHERE m.ytd_done_amt IS NOT NULL OR m.month_done_amt IS NOT NULL OR m.light IS NOT NULL
    GROUP BY 1, 2
  ), planned AS (
    SELECT y.project_id, left(y.period, 4)::int AS year, y.annual_plan_amt AS plan
    FROM project JOIN app.project_year y USING (project_id) WHERE y.annual_plan_amt IS NOT NULL
  )
  SELECT project_id, year, p.territory_id, coalesce(a.plan, 0), app.by_month(r.months, r.ytd, true),
    app.by_month(r.months, r.done, false),
    array_replace(app.by_month(r.months, r.report, false), NULL, 0)::smallint[],
    array_replace(app.by_month(r.months, r.light, false), NULL, 0)::smallint[]
  FROM reported r FULL JOIN planned a USING (project_id, year) JOIN project p USING (project_id)
$$;

-- Lists by their definitions in the catalogue. Whether a project should have started is judged by the end of the month; a date
-- too coarse to tell accuses nobody.
CREATE FUNCTION app.wall_listed_of(projects app.wall_project[], years app.wall_year[], rules jsonb)
  RETURNS SETOF app.wall_listed LANGUAGE sql STABLE AS $$
  WITH param AS (
    SELECT (rules ->> 'graceDays')::int AS grace_days, (rules ->> 'statMonths')::int AS stat_months,
      (rules ->> 'statMinInvestment')::bigint AS stat_min, (rules ->> 'zeroMonths')::int AS zero_months,
      (rules ->> 'laggingPoints')::bigint AS lagging_points, (rules ->> 'minPlan')::bigint AS min_plan,
      (rules ->> 'paceParts')::bigint AS pace_parts,
      ARRAY(SELECT t::bigint FROM jsonb_array_elements_text(rules -> 'pace') t) AS pace
  ), start AS (
    SELECT project_id, min(day) AS day, min(first_month) AS first_month
    FROM app.wall_reached(ARRAY(SELECT p.project_id FROM unnest(projects) AS p), rules) WHERE code = 'M70' GROUP BY 1
  ), project AS MATERIALIZED (
    SELECT p.*, s.day AS start_day, coalesce(s.first_month, 999912) AS start_first,
      app.ledger_last_day(l.plan_start) + param.grace_days AS due,
      l.exit_reason IS NOT NULL AS exited, coalesce(l.is_stat_entered, false) AS known_in_statistics,
      CASE WHEN l.project_status = 'SUSPENDED'
        THEN coalesce(app.ledger_first_month(l.suspended_on), 190001) ELSE 999912 END AS suspended
    FROM unnest(projects) AS p JOIN app.project l ON l.id = p.project_id CROSS JOIN param LEFT JOIN start s USING (project_id)
  ), plan AS (
    SELECT DISTINCT ON (project_id) project_id, plan FROM unnest(years) AS y ORDER BY project_id, year DESC
  ), month AS MATERIALIZED (
    SELECT p.project_id, p.started, p.completed, p.exited, y.plan, (y.year * 100 + m.n)::int AS month,
      (y.year * 12 + m.n)::int AS nth, m.ytd, m.done, m.light, m.ytd * 100 * param.pace_parts - y.plan * m.pace AS behind,
      CASE WHEN y.plan > 0 THEN m.ytd * 100.0::float8 / y.plan - m.pace::float8 / param.pace_parts END AS gap
    FROM unnest(years) AS y JOIN project p USING (project_id) CROSS JOIN param
    CROSS JOIN LATERAL unnest(y.ytd, y.done, y.light, param.pace) WITH ORDINALITY AS m (ytd, done, light, pace, n)
    WHERE m.ytd IS NOT NULL OR m.done IS NOT NULL OR m.light > 0
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
    SELECT project_id, 'LAGGING', month, month, gap, 0
    FROM month, param WHERE plan >= min_plan AND plan > 0 AND month >= started AND NOT exited
      AND behind <= lagging_points * pace_parts * plan
    UNION ALL
    SELECT project_id, 'RED_LIGHT', month, month, coalesce(gap, 0), 0 FROM month WHERE light = 3
  )
  SELECT l.project_id, l.list, l.from_month, l.until_month, p.territory_id, p.park_id, p.chain_id, p.project_kind, p.unit_id,
    l.rank::float8, l.rank_next::bigint
  FROM listed l JOIN project p USING (project_id) WHERE l.from_month <= l.until_month
$$;

-- ── From facts to rollups ────────────────────────────────────────────────────────────────────────────────────────────

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

-- ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Carries the difference between old facts and new ones into the rollups. Rows are written in key order, table after table, so
-- that two transactions that meet wait for each other and never in a circle.
CREATE PROCEDURE app.wall_carry(
  old_projects app.wall_project[], old_years app.wall_year[], old_listed app.wall_listed[],
  new_projects app.wall_project[], new_years app.wall_year[], new_listed app.wall_listed[], first_year integer
) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.wall_flow AS w
    SELECT slice, month, territory_id, sum(should), sum(reported), sum(carried), sum(plan), sum(ytd), sum(done),
      sum(green), sum(yellow), sum(red), sum(zero), sum(lagging)
    FROM (
      SELECT * FROM app.wall_flow_of(new_projects, new_years, new_listed)
      UNION ALL
      SELECT slice, month, territory_id, -should, -reported, -carried, -plan, -ytd, -done, -green, -yellow, -red, -zero,
        -lagging FROM app.wall_flow_of(old_projects, old_years, old_listed)
    ) d GROUP BY 1, 2, 3
    HAVING (sum(should), sum(reported), sum(carried), sum(plan), sum(ytd), sum(done), sum(green), sum(yellow), sum(red),
      sum(zero), sum(lagging)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    ORDER BY 1, 2, 3
  ON CONFLICT (slice, month, territory_id) DO UPDATE SET should = w.should + excluded.should,
    reported = w.reported + excluded.reported, carried = w.carried + excluded.carried, plan = w.plan + excluded.plan,
    ytd = w.ytd + excluded.ytd, done = w.done + excluded.done, green = w.green + excluded.green,
    yellow = w.yellow + excluded.yellow, red = w.red + excluded.red, zero = w.zero + excluded.zero,
    lagging = w.lagging + excluded.lagging;

  INSERT INTO app.wall_stage_light AS w
    SELECT slice, month, stage, territory_id, sum(green), sum(yellow), sum(red)
    FROM (
      SELECT * FROM app.wall_stage_light_of(new_projects, new_years)
      UNION ALL
      SELECT slice, month, stage, territory_id, -green, -yellow, -red
      FROM app.wall_stage_light_of(old_projects, old_years)
    ) d GROUP BY 1, 2, 3, 4 HAVING (sum(green), sum(yellow), sum(red)) <> (0, 0, 0) ORDER BY 1, 2, 3, 4
  ON CONFLICT (slice, month, stage, territory_id) DO UPDATE SET green = w.green + excluded.green,
    yellow = w.yellow + excluded.yellow, red = w.red + excluded.red;

  WITH change AS MATERIALIZED (
    SELECT slice, slot, measure, territory_id, sum(projects) AS projects, sum(amount) AS amount
    FROM (
      SELECT * FROM app.wall_stock_of(new_projects, new_listed, first_year)
      UNION ALL
      SELECT slice, slot, measure, territory_id, -projects, -amount
      FROM app.wall_stock_of(old_projects, old_listed, first_year)
    ) d GROUP BY 1, 2, 3, 4 HAVING (sum(projects), sum(amount)) <> (0, 0)
  ), above AS (
    INSERT INTO app.wall_stock_above AS w
      SELECT slice, slot, measure, coalesce(t.parent_id, t.id), sum(projects), sum(amount)
      FROM change c JOIN app.territory t ON t.id = c.territory_id
      GROUP BY 1, 2, 3, 4 HAVING (sum(projects), sum(amount)) <> (0, 0) ORDER BY 1, 2, 3, 4
    ON CONFLICT (slice, slot, measure, territory_id) DO UPDATE SET projects = w.projects + excluded.projects,
      amount = w.amount + excluded.amount
  )
  INSERT INTO app.wall_stock AS w
    SELECT slice, slot, measure, territory_id, projects, amount FROM change ORDER BY slice, territory_id, measure, slot
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

-- Called in the transaction that confirms a batch, after its revisions are written. It sees every row, whoever confirms: a
-- project that moved keeps rows of its former territory. It recounts projects of that batch and nothing else.
CREATE PROCEDURE app.wall_land(landed_nr bigint, given_rules jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp SET plan_cache_mode = auto SET work_mem = '64MB' AS $$
DECLARE
  touched uuid[] := ARRAY(SELECT DISTINCT r.entity_id FROM app.revision r
    WHERE r.batch_nr = landed_nr AND r.entity_kind = 'project');
  old_projects app.wall_project[] := ARRAY(SELECT w FROM app.wall_project w WHERE w.project_id = ANY (touched));
  old_years app.wall_year[] := ARRAY(SELECT w FROM app.wall_year w WHERE w.project_id = ANY (touched));
  old_listed app.wall_listed[] := ARRAY(SELECT w FROM app.wall_listed w WHERE w.project_id = ANY (touched));
  new_projects app.wall_project[];
  new_years app.wall_year[];
  new_listed app.wall_listed[];
  in_force jsonb := (SELECT w.rules FROM app.wall_rule w);
BEGIN
  -- Planning these statements takes longer than running them for one project; for many, a plan made for one is ruinous.
  PERFORM set_config('plan_cache_mode',
    CASE WHEN cardinality(touched) <= 100 THEN 'force_generic_plan' ELSE 'force_custom_plan' END, true);
  IF in_force IS NULL THEN
    INSERT INTO app.wall_rule (rules, since) VALUES (given_rules, now()) ON CONFLICT DO NOTHING;
    in_force := given_rules;
  END IF;
  new_projects := ARRAY(SELECT w FROM app.wall_projects_of(touched, in_force) w);
  new_years := ARRAY(SELECT w FROM app.wall_years_of(new_projects) w);
  new_listed := ARRAY(SELECT w FROM app.wall_listed_of(new_projects, new_years, in_force) w);
  CALL app.wall_replace(old_projects, old_years, old_listed, new_projects, new_years, new_listed, landed_nr);
  CALL app.wall_carry(old_projects, old_years, old_listed, new_projects, new_years, new_listed,
    (in_force ->> 'firstYear')::int);
END $$;

-- Makes everything again from the ledger: after a restore, or when the rules changed. Territory by territory, so that each
-- rollup row is written about once. For the whole tree only. Planned anew for each set: a plan that knows nothing of its size
-- joins them row by row.
CREATE PROCEDURE app.wall_rebuild(given_rules jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  part uuid[];
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
    SELECT array_agg(p.id) FROM (SELECT id, territory_id, row_number() OVER (PARTITION BY territory_id ORDER BY id) AS nth
      FROM app.project WHERE NOT void AND survivor_id IS NULL) p
    GROUP BY p.territory_id, p.nth / 20000 ORDER BY p.territory_id
  LOOP
    new_projects := ARRAY(SELECT w FROM app.wall_projects_of(part, given_rules) w);
    new_years := ARRAY(SELECT w FROM app.wall_years_of(new_projects) w);
    new_listed := ARRAY(SELECT w FROM app.wall_listed_of(new_projects, new_years, given_rules) w);
    INSERT INTO app.wall_project SELECT * FROM unnest(new_projects);
    INSERT INTO app.wall_year SELECT * FROM unnest(new_years);
    INSERT INTO app.wall_listed SELECT * FROM unnest(new_listed);
    CALL app.wall_carry('{}', '{}', '{}', new_projects, new_years, new_listed, (given_rules ->> 'firstYear')::int);
  END LOOP;
END $$;

-- ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Bound by the policies like any statement of the reader. They are functions because planning these statements takes longer
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
    ytd bigint, light smallint, build_stage smallint, rank double precision, rank_next bigint, blocker text)
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
      y.ytd[asked_month % 100], y.light[asked_month % 100],
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

-- Batches confirmed after a moment, in their order. Whoever reads history may not see the batch that ended it.
CREATE FUNCTION app.batches_after(instant timestamptz) RETURNS TABLE (nr bigint, seq bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT b.nr, b.seq FROM app.batch b WHERE b.confirmed_at > instant
$$;

-- Compares what is stored with a recount from the ledger, leaf by leaf, and names what differs. For the whole tree only.
CREATE FUNCTION app.wall_check() RETURNS TABLE (kind text, about text, stored text, counted text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  in_force jsonb := (SELECT w.rules FROM app.wall_rule w);
  leaf integer;
  now_projects app.wall_project[];
  now_years app.wall_year[];
  now_listed app.wall_listed[];
BEGIN
  IF current_setting('app.all', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'wall_check: the wall is recounted for the whole tree only' USING ERRCODE = '42501';
  END IF;
  FOR leaf IN SELECT id FROM app.territory ORDER BY id LOOP
    now_projects := ARRAY(SELECT w FROM app.wall_projects_of(
      ARRAY(SELECT p.id FROM app.project p WHERE p.territory_id = leaf AND NOT p.void AND p.survivor_id IS NULL), in_force) w);
    now_years := ARRAY(SELECT w FROM app.wall_years_of(now_projects) w);
    now_listed := ARRAY(SELECT w FROM app.wall_listed_of(now_projects, now_years, in_force) w);

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
      FULL JOIN (SELECT slice, month, w AS c FROM app.wall_flow_of(now_projects, now_years, now_listed) w) b
        USING (slice, month) WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_stage_light', concat_ws(' ', slice, month, stage, leaf), s::text, c::text
      FROM (SELECT slice, month, stage, w AS s FROM app.wall_stage_light w WHERE territory_id = leaf
        AND (green, yellow, red) <> (0, 0, 0)) a
      FULL JOIN (SELECT slice, month, stage, w AS c FROM app.wall_stage_light_of(now_projects, now_years) w) b
        USING (slice, month, stage) WHERE s IS DISTINCT FROM c;
    RETURN QUERY SELECT 'wall_stock', concat_ws(' ', slice, measure, slot, leaf), s::text, c::text
      FROM (SELECT slice, slot, measure, w AS s FROM app.wall_stock w WHERE territory_id = leaf
        AND (projects, amount) <> (0, 0)) a
      FULL JOIN (SELECT slice, slot, measure, w AS c
        FROM app.wall_stock_of(now_projects, now_listed, (in_force ->> 'firstYear')::int) w
        WHERE (w.projects, w.amount) <> (0, 0)) b USING (slice, slot, measure) WHERE s IS DISTINCT FROM c;
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
    'wall_slots', 'wall_reached', 'wall_projects_of', 'wall_years_of', 'wall_listed_of', 'wall_flow_of',
    'wall_stage_light_of', 'wall_stock_of', 'wall_replace', 'wall_carry')
  LOOP
    EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO guatu_definer', routine);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.stage_at(integer, integer[], smallint[]) TO guatu_app, guatu_definer;
ALTER PROCEDURE app.wall_land(bigint, jsonb) OWNER TO guatu_definer;
ALTER PROCEDURE app.wall_rebuild(jsonb) OWNER TO guatu_definer;
ALTER FUNCTION app.wall_check() OWNER TO guatu_definer;
ALTER FUNCTION app.batches_after(timestamptz) OWNER TO guatu_definer;
GRANT EXECUTE ON PROCEDURE app.wall_land(bigint, jsonb), app.wall_rebuild(jsonb) TO guatu_app;
GRANT EXECUTE ON FUNCTION app.wall_check(), app.batches_after(timestamptz) TO guatu_app;
GRANT SELECT ON app.territory TO guatu_definer;
