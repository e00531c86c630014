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
  -- As the product judges it and keeps it (0021), from the project's entry on: 0 none, 1 green, 2 yellow, 3 red.
  light        smallint[] NOT NULL,
  -- As the ledger says it, in the same numbers; shown beside the other, never an input of anything.
  reported_light smallint[] NOT NULL,
  -- Whether reports are due: there is a plan or a report of the year. Other years are there for their lights only.
  due          boolean NOT NULL,
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
-- rollup's GROUPING SETS list them; a column that is not of the set is null in its rows, and so adds nothing to the slice. Of
-- immutable parts only: with concat_ws it would be called for each row instead of becoming part of the statement.
CREATE FUNCTION app.wall_slice(park integer, chain integer, kind text, unit integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT substr(coalesce('|park:' || park::text, '') || coalesce('|chain:' || chain::text, '')
    || coalesce('|kind:' || kind, '') || coalesce('|unit:' || unit::text, ''), 2)
$$;
