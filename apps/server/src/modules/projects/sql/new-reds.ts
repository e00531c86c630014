import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { AxisId, Light } from '../domain/lights/types.ts';

/** A project whose light turned red. */
export interface NewRed {
  readonly id: string;
  readonly territoryId: number;
  readonly name: string;
  readonly units: readonly string[];
  readonly since: string;
  /** What it was before; null where it was first judged, or nothing was judged before. */
  readonly was: Exclude<Light, 'RED'> | null;
  /** The axes that are red, in their order. */
  readonly axes: readonly AxisId[];
}

/** Projects that are red and turned so on a day or after it, by what the product judges. */
export async function newReds(trx: ReadTrx, from: string): Promise<readonly NewRed[]> {
  const { rows } = await sql<NewRed>`
    SELECT p.id, p.territory_id AS "territoryId", p.project_name AS name, coalesce(p.resp_unit, '{}') AS units,
      l.since::text, turned.was,
      ARRAY(SELECT a.axis FROM unnest(ARRAY['START', 'PROGRESS', 'FUNDS', 'STATISTICS'], l.axes)
        WITH ORDINALITY AS a (axis, light, nth) WHERE a.light = 'RED' ORDER BY a.nth) AS axes
    FROM app.project_light l JOIN app.project p ON p.id = l.project_id
    CROSS JOIN LATERAL (SELECT c.was, c.became, c.day FROM app.light_change c
      WHERE c.project_id = l.project_id AND c.axis = 'ALL' AND c.day = l.since ORDER BY c.became = 'RED' DESC LIMIT 1) turned
    WHERE NOT p.void AND p.survivor_id IS NULL AND l.light = 'RED' AND l.since >= ${from}::date AND turned.became = 'RED'
    ORDER BY l.since, p.project_name, p.id`.execute(trx);
  return rows;
}
