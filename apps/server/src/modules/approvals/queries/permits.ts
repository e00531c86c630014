import type { IsoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { projectRows } from '../sql.ts';
import { roadOf } from './road.ts';
import { inForceOn } from './rules.ts';

/** How many accepted files of a project are decided, and how many are past their limit. */
export interface PermitClocks {
  readonly done: number;
  readonly overdue: number;
}

/** How the clocks of projects' approval files stand, by project; one whose road cannot be told is not there. */
export async function permitClocks(
  trx: ReadTrx,
  projects: readonly string[],
  today: IsoDay,
): Promise<ReadonlyMap<string, PermitClocks>> {
  const inForce = await inForceOn(trx, today);
  const clocks = new Map<string, PermitClocks>();
  for (const row of await projectRows(trx, projects)) {
    const { road } = roadOf(row, inForce(row.territory_id), today);
    if (!road) continue;
    const states = [...road.items.values()].map(({ clock }) => clock?.state);
    const count = (state: 'DONE' | 'OVERDUE') => states.filter((each) => each === state).length;
    clocks.set(row.id, { done: count('DONE'), overdue: count('OVERDUE') });
  }
  return clocks;
}
