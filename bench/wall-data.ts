import { type Kysely, sql } from 'kysely';
import { readCatalog } from '../apps/server/src/platform/catalog/index.ts';

export interface RegionSize {
  readonly projects: number;
  /** Reported months, the last one being October 2026. */
  readonly months: number;
}

interface Unit {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly parentId: number | null;
}

interface Named {
  readonly id: number | string;
  readonly name: string;
  readonly territoryId?: number;
  readonly hostUnitId?: number;
}

const items = <T>(file: string) => readCatalog<{ items: readonly T[] }>(file).items;

/** The catalogue's dispatch units, parks, chains and responsible units. */
export async function layOutRegion(db: Kysely<unknown>): Promise<void> {
  const units = JSON.stringify(items<Unit>('dispatch-units.json'));
  await sql`INSERT INTO app.territory (id, parent_id, name, kind)
    SELECT id, "parentId", name, kind FROM jsonb_to_recordset(${units}::jsonb)
      AS u (id int, "parentId" int, name text, kind text) ORDER BY id`.execute(db);
  await sql`INSERT INTO app.park (id, name, territory_id)
    SELECT id, name, "hostUnitId" FROM jsonb_to_recordset(${JSON.stringify(items<Named>('parks.json'))}::jsonb)
      AS p (id int, name text, "hostUnitId" int)`.execute(db);
  const chains = items<Named>('chains.json').map((chain, index) => ({
    id: index + 1,
    code: chain.id,
    name: chain.name,
  }));
  await sql`INSERT INTO app.chain (id, code, name)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(chains)}::jsonb) AS c (id int, code text, name text)`.execute(db);
  await sql`INSERT INTO app.unit (id, name, territory_id)
    SELECT id, name, "territoryId" FROM jsonb_to_recordset(${JSON.stringify(items<Named>('units.json'))}::jsonb)
      AS u (id int, name text, "territoryId" int)`.execute(db);
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
      SELECT t.id, coalesce(t.parent_id, t.id) AS district, row_number() OVER (ORDER BY t.id) - 1 AS nth,
        count(*) OVER () AS leaves
      FROM app.territory t WHERE NOT EXISTS (SELECT FROM app.territory c WHERE c.parent_id = t.id)
    ), drawn AS (
      SELECT i, ${chance(1)} AS r1, ${chance(2)} AS r2, ${chance(3)} AS r3, ${chance(4)} AS r4, ${chance(5)} AS r5,
        ${chance(6)} AS r6, ${chance(7)} AS r7
      FROM generate_series(1, ${size.projects}::int) i
    )
    SELECT d.*, ${id} AS id, l.id AS leaf, l.district,
      CASE WHEN r2 < 0.55 THEN 'INDUSTRY' ELSE (ARRAY['SERVICE', 'AGRICULTURE', 'INFRA', 'LIVELIHOOD', 'RENEWAL'])[
        1 + floor((r2 - 0.55) / 0.0901)::int] END AS kind,
      CASE WHEN r2 < 0.42 THEN 1 + floor(r3 * 4)::int END AS chain,
      (100000000 * (0.1 + 8 * r4 * r4 * r4))::bigint / 10000 * 10000 AS total,
      date '2022-06-01' + floor(r5 * 1800)::int AS start_plan,
      floor(r6 * r6 * 200)::int AS late
    FROM drawn d JOIN leaf l ON l.nth = floor(sqrt(r1) * l.leaves)::int`.execute(db);
  await sql`
    INSERT INTO app.project (id, territory_id, version, name_key, search_text, bigrams, created_nr, updated_nr, park_id,
      chain_id, unit_id, project_name, project_kind, total_investment, plan_start, actual_start, stat_in_month,
      actual_complete, project_status)
    SELECT s.id, s.leaf, 1, 'p' || i, 'p' || i, '{}', 1, 1,
      CASE WHEN r6 < 0.4 THEN (SELECT min(p.id) FROM app.park p WHERE p.territory_id = s.district) END, chain,
      (SELECT (array_agg(u.id ORDER BY u.id))[1 + floor(r7 * count(*))::int] FROM app.unit u WHERE u.territory_id = s.district),
      '第' || i || '号项目', kind, total, start_plan::text,
      CASE WHEN start_plan + late <= '2026-10-31' THEN (start_plan + late)::text END,
      CASE WHEN start_plan + late + 45 <= '2026-10-31' AND r3 < 0.9 THEN to_char(start_plan + late + 45, 'YYYY-MM') END,
      CASE WHEN start_plan + late + 900 <= '2026-10-31' THEN (start_plan + late + 900)::text END,
      CASE WHEN r7 > 0.99 THEN 'SUSPENDED' END
    FROM public.seed s`.execute(db);
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
    INSERT INTO app.project_month (project_id, period, territory_id, month_done_amt, ytd_done_amt, light)
    SELECT id, to_char(day, 'YYYY"M"MM'), leaf,
      CASE WHEN r3 < 0.03 THEN 0 ELSE (total * 0.025 * (0.86 + r5 * 0.25))::bigint END,
      (total * 0.025 * (0.86 + r5 * 0.25) * extract(month FROM day))::bigint,
      CASE WHEN r6 < 0.08 THEN 'RED' WHEN r6 < 0.25 THEN 'YELLOW' ELSE 'GREEN' END
    FROM generate_series(date '2026-10-01' - make_interval(months => ${size.months}::int - 1), date '2026-10-01', '1 month') day
    CROSS JOIN public.seed WHERE abs(hashint8extended(i, extract(month FROM day)::int)) % 100 < 96`.execute(db);
  await sql`DROP TABLE public.seed`.execute(db);
  await sql`VACUUM ANALYZE app.project, app.project_month, app.project_year, app.project_milestone`.execute(db);
}
