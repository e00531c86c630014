import { addDays, valueOrThrow } from '@guatu/kernel';
import { occurrencesBetween } from '@guatu/planning';
import { withinTerritories } from '../../../platform/db/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { SYSTEM_USER } from '../../../platform/people/system-user.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { mechanismsOf } from '../queries/mechanisms.ts';
import { officesOn } from '../queries/offices.ts';
import { type DispatchDeps, todayOf } from '../queries/parts.ts';
import { leavesOfOffice } from '../sql/offices.ts';
import { keepAgenda } from './agenda.ts';

/**
 * Keeps the agendas of all meetings whose preparation has begun and that are still to be held: made on the first day of their
 * lead, brought up to date at every round. Each office's agenda is made of what that office itself sees. Answers how many
 * agendas were looked at.
 */
export async function keepAgendas(trx: Trx, deps: Pick<DispatchDeps, 'clock' | 'hooks'>): Promise<number> {
  const today = todayOf(deps.clock);
  let kept = 0;
  for (const leaf of await officesOn(trx, today)) {
    const calendar = await workCalendar(trx, leaf);
    const meetings = (await mechanismsOf(trx, leaf, today)).filter(({ mechanism }) => mechanism.agenda);
    const leaves = await leavesOfOffice(trx, leaf);
    for (const { mechanism } of meetings) {
      const range = occurrencesBetween(mechanism, calendar, today, addDays(today, mechanism.leadDays));
      for (const { day, prepareFrom } of valueOrThrow(range).held) {
        if (prepareFrom > today) continue;
        await withinTerritories(trx, leaves, (within) =>
          keepAgenda(within, deps, { userId: SYSTEM_USER }, { schedule: mechanism.id, leaf, day }),
        );
        kept += 1;
      }
    }
  }
  return kept;
}
