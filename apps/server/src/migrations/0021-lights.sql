-- Lights as the product judges them by the light rules in force. They are worked out outside the database, from the facts of
-- the ledger, and kept here so that walls, lists and agendas need not judge again. Everything can be made again at any time,
-- except the record of changes, which only grows.

-- How a project stands now.
CREATE TABLE app.project_light (
  project_id   uuid PRIMARY KEY,
  territory_id integer NOT NULL,
  -- Of the whole, approved reasons set aside; null where no axis is judged.
  light        text CHECK (light IN ('GREEN', 'YELLOW', 'RED')),
  -- The day on which that light was first judged without a break.
  since        date NOT NULL,
  -- In the order START, PROGRESS, FUNDS, STATISTICS; null for an axis that the rule set does not have.
  axes         text[] NOT NULL,
  axes_since   date[] NOT NULL,
  -- The day that brought what stands here; `light_pass` tells until which day it still holds.
  judged_on    date NOT NULL,
  -- The rule set of the light rules, and the content hash of the version it stands in; null where no version holds.
  rule_set     text,
  rule_hash    text
);
CREATE INDEX project_light_territory ON app.project_light (territory_id, light);

-- The light of the whole at the end of each month, and of the present month today: 0 none, 1 green, 2 yellow, 3 red.
CREATE TABLE app.project_light_year (
  project_id   uuid NOT NULL,
  year         integer NOT NULL,
  territory_id integer NOT NULL,
  light        smallint[] NOT NULL,
  PRIMARY KEY (project_id, year)
);

-- What turned: ALL is the whole. A project that is first judged leaves a row only where it is yellow or red.
CREATE TABLE app.light_change (
  project_id   uuid NOT NULL,
  axis         text COLLATE "C" NOT NULL,
  -- The batch that brought it, or the pass over all lights.
  made_nr      bigint NOT NULL,
  territory_id integer NOT NULL,
  day          date NOT NULL,
  was          text,
  became       text,
  rule_hash    text,
  PRIMARY KEY (project_id, axis, made_nr)
);
CREATE INDEX light_change_day ON app.light_change (territory_id, day) WHERE axis = 'ALL';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.light_change
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();

-- Lights turn because days go by and because rules are issued, without any batch. Such passes have numbers below zero, so that
-- history counts them among the batches, and a place in the chain.
CREATE SEQUENCE app.light_pass_nr INCREMENT BY -1 MINVALUE -9223372036854775807 MAXVALUE -1 START WITH -1;
CREATE TABLE app.light_pass (
  nr       bigint PRIMARY KEY,
  day      date NOT NULL,
  projects integer NOT NULL,
  -- Which versions of the light rules all projects are judged by; only in the row that ends a pass over all of them.
  rules    text,
  seq      bigint NOT NULL,
  made_at  timestamptz NOT NULL
);
CREATE INDEX light_pass_made ON app.light_pass (made_at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.light_pass
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();

CALL app.protect('app.project_light', subject => 'project_id', deletable => true);
CALL app.protect('app.project_light_year', subject => 'project_id', deletable => true);
CALL app.protect('app.light_change', subject => 'project_id');
GRANT SELECT, INSERT, UPDATE, DELETE ON app.project_light, app.project_light_year TO guatu_app;
GRANT SELECT, INSERT ON app.light_change, app.light_pass TO guatu_app;
GRANT USAGE ON SEQUENCE app.light_pass_nr TO guatu_app;
GRANT SELECT ON app.project_light_year, app.light_pass TO guatu_definer;

-- The wall reads the lights that are kept, so what it makes of a year stands here. Months before anything is known of a project
-- do not count it, and neither do their lights. Each part carries the territory along: nobody can estimate how many rows a full
-- join leaves, and joined to the projects once more, twenty thousand of them were compared each with each.
CREATE FUNCTION app.wall_years_of(projects app.wall_project[]) RETURNS SETOF app.wall_year LANGUAGE sql STABLE AS $$
  WITH project AS (
    SELECT p.project_id, p.territory_id, p.entry FROM unnest(projects) AS p
  ), reported AS (
    SELECT project_id, project.territory_id, left(m.period, 4)::int AS year,
      array_agg(right(m.period, 2)::int ORDER BY m.period) AS months,
      array_agg(m.ytd_done_amt ORDER BY m.period) AS ytd,
      array_agg(m.month_done_amt ORDER BY m.period) AS done,
      array_agg(CASE WHEN m.ytd_done_amt IS NOT NULL THEN 2 WHEN m.month_done_amt IS NOT NULL THEN 1 ELSE 0 END::bigint
        ORDER BY m.period) AS report,
      array_agg(CASE m.light WHEN 'GREEN' THEN 1 WHEN 'YELLOW' THEN 2 WHEN 'RED' THEN 3 ELSE 0 END::bigint
        ORDER BY m.period) AS light
    FROM project JOIN app.project_month m USING (project_id)
    WHERE m.ytd_done_amt IS NOT NULL OR m.month_done_amt IS NOT NULL OR m.light IS NOT NULL
    GROUP BY 1, 2, 3
  ), planned AS (
    SELECT project_id, project.territory_id, left(y.period, 4)::int AS year, y.annual_plan_amt AS plan
    FROM project JOIN app.project_year y USING (project_id) WHERE y.annual_plan_amt IS NOT NULL
  ), lit AS (
    SELECT project_id, project.territory_id, l.year, CASE WHEN entry <= l.year * 100 + 1 THEN l.light ELSE ARRAY(
      SELECT CASE WHEN l.year * 100 + m.n < entry THEN 0 ELSE m.light END::smallint
      FROM unnest(l.light) WITH ORDINALITY AS m (light, n) ORDER BY m.n) END AS light
    FROM project JOIN app.project_light_year l USING (project_id) WHERE l.year >= entry / 100
  )
  SELECT project_id, year, territory_id, coalesce(a.plan, 0), app.by_month(r.months, r.ytd, true),
    app.by_month(r.months, r.done, false),
    array_replace(app.by_month(r.months, r.report, false), NULL, 0)::smallint[],
    coalesce(l.light, array_fill(0::smallint, ARRAY[12])),
    array_replace(app.by_month(r.months, r.light, false), NULL, 0)::smallint[],
    r.project_id IS NOT NULL OR a.project_id IS NOT NULL
  FROM reported r FULL JOIN planned a USING (project_id, territory_id, year)
  FULL JOIN lit l USING (project_id, territory_id, year)
$$;
GRANT EXECUTE ON FUNCTION app.wall_years_of(app.wall_project[]) TO guatu_definer;

-- Batches confirmed after a moment, and passes over lights, in their order. Whoever reads history may not see the batch that
-- ended it.
CREATE FUNCTION app.batches_after(instant timestamptz) RETURNS TABLE (nr bigint, seq bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT b.nr, b.seq FROM app.batch b WHERE b.confirmed_at > instant
  UNION ALL
  SELECT p.nr, p.seq FROM app.light_pass p WHERE p.made_at > instant
$$;
ALTER FUNCTION app.batches_after(timestamptz) OWNER TO guatu_definer;
GRANT EXECUTE ON FUNCTION app.batches_after(timestamptz) TO guatu_app;
