import { type Kysely, sql } from 'kysely';
import { initials } from '../apps/server/src/platform/ledger/index.ts';
import { buildDemoRegion } from '../demo/src/index.ts';

export interface RegionSize {
  readonly projects: number;
  /** Reported months, the last one being October 2026. */
  readonly months: number;
  /** Cities of the province, each with the whole tree of the catalogue below it. */
  readonly cities: number;
}

/** Above the cities when there are several. */
const PROVINCE = 9_999_999;

/**
 * The catalogue's own city is there already; its tree is repeated for the other cities of the province, so that a
 * province of thirteen has some 850 leaves.
 */
export async function layOutCities(db: Kysely<unknown>, cities: number): Promise<void> {
  if (cities <= 1) return;
  await sql`INSERT INTO app.territory (id, parent_id, name, kind) VALUES (${PROVINCE}, NULL, '合成省', 'PROVINCE')`.execute(
    db,
  );
  await sql`
    INSERT INTO app.territory (id, parent_id, name, kind, sort_order)
    SELECT c * 10000 + t.id, CASE WHEN t.parent_id IS NULL THEN ${PROVINCE}::int ELSE c * 10000 + t.parent_id END,
      t.name || c, t.kind, t.sort_order
    FROM app.territory t CROSS JOIN generate_series(2, ${cities}::int) c WHERE t.id < 10000 ORDER BY 1`.execute(db);
  await sql`UPDATE app.territory SET parent_id = ${PROVINCE} WHERE id = 1`.execute(db);
}

/** Repeatable pseudo-random fraction of a project and a purpose. */
const chance = (purpose: number) => sql`(abs(hashint8extended(i, ${sql.lit(purpose)})) % 1000000) / 1000000.0`;
const id = sql`('018f0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid`;

/**
 * Projects with three milestones, yearly plans and monthly reports: about as many unstarted, late, lagging and finished ones
 * as a city has. Written straight into the tables, since an import of this size is measured elsewhere.
 */
export async function fillLedger(db: Kysely<unknown>, size: RegionSize): Promise<void> {
  await sql`
    CREATE TABLE public.seed AS
    WITH leaf AS (
      SELECT t.id, CASE WHEN u.kind IN ('DISTRICT', 'ZONE') THEN u.id ELSE t.id END AS district, t.name AS leaf_name,
        row_number() OVER (ORDER BY t.id) - 1 AS nth, count(*) OVER () AS leaves
      FROM app.territory t JOIN app.territory u ON u.id = t.parent_id
      WHERE NOT EXISTS (SELECT FROM app.territory c WHERE c.parent_id = t.id)
    ), drawn AS (
      SELECT i, ${chance(1)} AS r1, ${chance(2)} AS r2, ${chance(3)} AS r3, ${chance(4)} AS r4, ${chance(5)} AS r5,
        ${chance(6)} AS r6, ${chance(7)} AS r7
      FROM generate_series(1, ${size.projects}::int) i
    )
    SELECT d.*, ${id} AS id, l.id AS leaf, l.district, l.leaf_name,
      CASE WHEN r2 < 0.55 THEN 'INDUSTRY' ELSE (ARRAY['SERVICE', 'AGRICULTURE', 'INFRA', 'LIVELIHOOD', 'RENEWAL'])[
        1 + floor((r2 - 0.55) / 0.0901)::int] END AS kind,
      CASE WHEN r2 < 0.42 THEN 1 + floor(r3 * 4)::int END AS chain,
      (100000000 * (0.1 + 8 * r4 * r4 * r4))::bigint / 10000 * 10000 AS total,
      date '2022-06-01' + floor(r5 * 1800)::int AS start_plan,
      floor(r6 * r6 * 200)::int AS late
    FROM drawn d JOIN leaf l ON l.nth = floor(sqrt(r1) * l.leaves)::int`.execute(db);
  await fillProjects(db);
  await sql`
    INSERT INTO app.project_milestone (project_id, code, territory_id, ms_actual)
    SELECT id, m.code, leaf, (start_plan + m.days)::text FROM public.seed
    CROSS JOIN (VALUES ('M30', -300), ('M50', -200), ('M60', -60)) AS m (code, days)
    WHERE start_plan + m.days <= '2026-10-31' AND (m.code <> 'M50' OR r4 < 0.6)`.execute(db);
  await sql`
    INSERT INTO app.project_year (project_id, period, territory_id, annual_plan_amt)
    SELECT id, y || 'Y', leaf, (total * 0.3)::bigint / 10000 * 10000 FROM public.seed
    CROSS JOIN generate_series(2026 - (${size.months}::int + 1) / 12, 2026) y WHERE start_plan < make_date(y + 1, 1, 1)`.execute(
    db,
  );
  await sql`
    INSERT INTO app.project_month (project_id, period, territory_id, month_done_amt, ytd_done_amt, completion_rate,
      pace_gap, light, visual_progress)
    SELECT id, to_char(day, 'YYYY"M"MM'), leaf, CASE WHEN r3 < 0.03 THEN 0 ELSE month_amt END,
      month_amt * extract(month FROM day)::int, round(((0.86 + r5 * 0.25) * 100)::numeric, 1),
      round(((r5 * 0.25 - 0.14) * 100)::numeric, 1),
      CASE WHEN r6 < 0.08 THEN 'RED' WHEN r6 < 0.25 THEN 'YELLOW' ELSE 'GREEN' END, '主体施工'
    FROM (SELECT *, (total * 0.025 * (0.86 + r5 * 0.25))::bigint AS month_amt FROM public.seed) s
    CROSS JOIN generate_series(date '2026-10-01' - make_interval(months => ${size.months}::int - 1), date '2026-10-01', '1 month') day
    WHERE abs(hashint8extended(i, extract(month FROM day)::int)) % 100 < 96`.execute(db);
}

/** Names as ledgers have them, with the keys that the product makes of them. */
async function fillProjects(db: Kysely<unknown>): Promise<void> {
  const names = buildDemoRegion().projects.map(({ name, owner }) => ({ name, owner, letters: initials(name) }));
  await sql`CREATE TABLE public.name AS SELECT nth - 1 AS nth, e ->> 'name' AS name, e -> 'owner' ->> 'name' AS owner,
    e ->> 'letters' AS letters FROM jsonb_array_elements(${JSON.stringify(names)}::jsonb) WITH ORDINALITY t (e, nth)`.execute(
    db,
  );
  await sql`
    INSERT INTO app.project (id, territory_id, version, name_key, search_text, bigrams, created_nr, updated_nr, park_id,
      chain_id, unit_id, project_name, project_code, project_level, project_kind, industry_code, build_nature, region_name,
      location, build_content, land_mu, total_investment, fixed_investment, plan_start, actual_start, is_stat_entered,
      stat_in_month, actual_complete, project_status, sponsor, resp_unit, owner, remark)
    SELECT id, leaf, 1, name, lower(name || ' ' || code || ' ' || owner || ' ' || letters),
      ARRAY(SELECT DISTINCT substr(name, k, 2) FROM generate_series(1, length(name) - 1) k), 1, 1 + i % 1000,
      CASE WHEN r6 < 0.4 THEN (SELECT min(p.id) FROM app.park p WHERE p.territory_id = district) END, chain,
      (SELECT (array_agg(u.id ORDER BY u.id))[1 + floor(r7 * count(*))::int] FROM app.unit u WHERE u.territory_id = district),
      name, code, 'CITY_KEY', kind, 'C3130', '新建', leaf_name, leaf_name || (1 + i % 99) || '号',
      '新建厂房 ' || (1000 + i % 90 * 500) || ' 平方米', 10 + i % 300, total, total / 10 * 9, start_plan::text,
      CASE WHEN start_plan + late <= '2026-10-31' THEN (start_plan + late)::text END, r3 < 0.9,
      CASE WHEN start_plan + late + 45 <= '2026-10-31' AND r3 < 0.9 THEN to_char(start_plan + late + 45, 'YYYY-MM') END,
      CASE WHEN start_plan + late + 900 <= '2026-10-31' THEN (start_plan + late + 900)::text END,
      CASE WHEN r7 > 0.99 THEN 'SUSPENDED' WHEN start_plan + late + 900 <= '2026-10-31' THEN 'COMPLETED'
        WHEN start_plan + late <= '2026-10-31' THEN 'BUILDING' ELSE 'PREP' END,
      ARRAY['合成领导' || i % 40], ARRAY['合成单位' || i % 60], owner, '合成数据'
    FROM (
      SELECT s.*, n.name || i AS name, n.letters || i AS letters, n.owner,
        '25' || lpad((1 + i % 12)::text, 2, '0') || '-420200-04-01-' || lpad((i % 1000000)::text, 6, '0') AS code
      FROM public.seed s JOIN public.name n ON n.nth = abs(hashint8extended(i, 11)) % ${names.length}
    ) s`.execute(db);
}

/**
 * What the ledger remembers of the projects: an import ninety days ago that brought them, a month's reports twenty days
 * ago for every one of them, which also changed the state of one in twenty.
 */
export async function fillRevisions(db: Kysely<unknown>, by: string): Promise<void> {
  const [born, reported] = [await batch(db, by, 90), await batch(db, by, 20)];
  await sql`
    INSERT INTO app.revision (batch_nr, ord, entity_kind, entity_id, version, territory_id, content, row_hash)
    SELECT ${born}, row_number() OVER (), 'project', id, 1, territory_id, jsonb_build_object('n', jsonb_build_object(
      'projectName', project_name, 'projectCode', project_code, 'projectKind', project_kind, 'location', location,
      'buildContent', build_content, 'totalInvestment', total_investment, 'planStart', plan_start, 'owner', owner,
      'projectStatus', project_status, 'remark', remark), 'o', '{}'::jsonb)::text, '\\x00'
    FROM app.project ORDER BY id`.execute(db);
  await sql`
    INSERT INTO app.revision (batch_nr, ord, entity_kind, entity_id, version, territory_id, content, row_hash)
    SELECT ${reported}, row_number() OVER (), 'project', p.id, 2, p.territory_id, jsonb_build_object('n', jsonb_build_object(
      'monthDoneAmt@2026M10', m.month_done_amt, 'ytdDoneAmt@2026M10', m.ytd_done_amt) || CASE WHEN p.late
        THEN jsonb_build_object('projectStatus', p.project_status) ELSE '{}'::jsonb END, 'o', CASE WHEN p.late
        THEN jsonb_build_object('projectStatus', 'PREP') ELSE '{}'::jsonb END)::text, '\\x00'
    FROM (SELECT *, hashtext(id::text) % 20 = 0 AS late FROM app.project) p
    LEFT JOIN app.project_month m ON m.project_id = p.id AND m.period = '2026M10' ORDER BY p.id`.execute(db);
  await sql`UPDATE app.project SET version = 2`.execute(db);
}

/** A confirmed import of so many days ago; answers its number. */
async function batch(db: Kysely<unknown>, by: string, daysAgo: number): Promise<number> {
  const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const { rows } = await sql<{ nr: number }>`
    INSERT INTO app.batch (id, kind, status, title, territory_id, territories, created_by, created_at, confirmed_by,
      confirmed_at, seq)
    VALUES (gen_random_uuid(), 'import', 'confirmed', 'bench', 10,
      (SELECT array_agg(DISTINCT territory_id) FROM app.project), ${by}, ${at}, ${by}, ${at},
      ${-daysAgo}) RETURNING nr`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the batch was not made');
  return row.nr;
}

/** What the wall remembers: each project's row of the year and its lists, as they were before that month's reports. */
export async function fillHistory(db: Kysely<unknown>): Promise<void> {
  await sql`UPDATE app.wall_rule SET since = now() - interval '90 days'`.execute(db);
  const reported = sql`(SELECT max(nr) FROM app.batch)`;
  await sql`INSERT INTO app.wall_year_was
    SELECT ${reported}, project_id, year, territory_id, true, w FROM app.wall_year w WHERE year = 2026`.execute(db);
  await sql`INSERT INTO app.wall_listed_was
    SELECT ${reported}, project_id, list, from_month, territory_id, true, w FROM app.wall_listed w
    WHERE from_month = 202610`.execute(db);
}
