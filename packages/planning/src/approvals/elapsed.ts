import type { IsoDay } from '@guatu/kernel';
import { auditDays, type Holder } from '../clock/index.ts';
import { type WorkdayLine, workdaysAfter } from '../workday-line.ts';
import type { Road } from './road.ts';

/** Whose the working days of a whole project were; together they are all that passed. */
export interface Elapsed {
  readonly since: IsoDay;
  readonly until: IsoDay;
  readonly days: number;
  readonly by: Readonly<Record<Holder, number>>;
}

// Many files run at once. A day on which any agency had one in hand is the agencies'; else one that a special procedure took;
// the applicant answers for the days on which all files were with the applicant; the rest stood.
const ORDER: readonly Holder[] = ['AGENCY', 'EXCLUDED', 'APPLICANT', 'STOPPED'];

/** Shares out the working days after `since` up to and including `until` among those who had the files in hand. */
export function elapsedOn(road: Road, since: IsoDay, until: IsoDay, line: WorkdayLine): Elapsed {
  const holders = new Map<IsoDay, Holder>();
  for (const { clock } of road.items.values()) {
    for (const { day, counted, holder } of clock ? auditDays(clock, line) : []) {
      if (!counted || day <= since || day > until) continue;
      const held = holders.get(day);
      if (held === undefined || ORDER.indexOf(holder) < ORDER.indexOf(held)) holders.set(day, holder);
    }
  }
  const days = workdaysAfter(line, since, until);
  const by: Record<Holder, number> = { AGENCY: 0, APPLICANT: 0, EXCLUDED: 0, STOPPED: 0 };
  for (const holder of holders.values()) by[holder] += 1;
  // A day on which nothing could be handed in waits for works or for nobody: it is not left out of the sum.
  by.STOPPED += days - holders.size;
  return { since, until, days, by };
}
