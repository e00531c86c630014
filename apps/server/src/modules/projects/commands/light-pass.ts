import { isoDay, monthOf } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { appendAudit, type Db, type ReadTrx, type Trx } from '../../../platform/ledger/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { landOnWall } from '../../wall/index.ts';
import { calendarFrom } from '../domain/lights/calendar.ts';
import { passWords } from '../messages/lights.ts';
import { countLive, insertPass, type LastPass, lastPass, liveProjects, nextPassNr } from '../sql/light-pass.ts';
import { comparedLights, type Judging, judgeProjects, judgingOf, keptLights } from './judge-lights.ts';

/** Projects that are judged without a lock at a time, and written in one transaction where they turned. */
const AT_ONCE = 20_000;

export interface PassDone {
  readonly projects: number;
  /** Projects of which anything kept was other than judged. */
  readonly turned: number;
}

/** Called after every part with what is done and what there is; may throw to end the pass where it is. */
export type TellPass = (done: number, all: number) => void;

/** Whether days have gone by, or rules were issued, since lights were last judged. Needs sight of the whole tree. */
export async function isPassDue(trx: ReadTrx, clock: Clock): Promise<boolean> {
  if ((await liveProjects(trx, null, 1)).length === 0) return false;
  const judging = await judgingOf(trx, clock);
  return !isDone(await lastPass(trx), judging);
}

function isDone(last: LastPass | null, { calendar, print }: Judging): boolean {
  return last !== null && last.day >= calendar.today.day && last.rules === print;
}

/**
 * Brings all lights up to today and to the rules that hold now. Projects are judged without locking anybody out; only those
 * that turned are locked, judged again and written, a part in each transaction, so that a pass that is cut off has done
 * what it has done. Doing it again does nothing. `land` carries what turned to the wall; whoever makes the wall anew
 * afterwards need not.
 */
export async function passOverLights(
  db: Db,
  clock: Clock,
  tell: TellPass,
  land: typeof landOnWall = landOnWall,
): Promise<PassDone> {
  // Lights do not depend on who sees them, nor on who caused the pass.
  const { scope } = systemActor;
  const read = <T>(ask: (trx: ReadTrx) => Promise<T>) => withReadScope(db, scope, ask);
  const judging = await read((trx) => judgingOf(trx, clock));
  const last = await read(lastPass);
  const all = await read(countLive);
  if (isDone(last, judging)) return { projects: all, turned: 0 };
  const since = { ...judging, calendar: calendarSince(last, judging) };
  let done = 0;
  let turned = 0;
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await read((trx) => liveProjects(trx, after, AT_ONCE));
    const differing = await read((trx) => differingProjects(trx, ids, since));
    if (differing.length > 0) await withScope(db, scope, (trx) => judgeAgain(trx, differing, { judging, clock, land }));
    done += ids.length;
    turned += differing.length;
    after = ids.at(-1) ?? after;
    tell(done, Math.max(done, all));
    if (ids.length < AT_ONCE) break;
  }
  await withScope(db, scope, (trx) => writePass(trx, judging, clock, { projects: done, rules: judging.print }));
  return { projects: done, turned };
}

/** Months that were over at the last pass by the same rules stay as they are: only facts turn them, and those bring a batch. */
function calendarSince(last: LastPass | null, { calendar, print }: Judging) {
  if (last === null || last.rules !== print) return calendar;
  return calendarFrom(monthOf(isoDay(last.day)), calendar.today.day);
}

/** Those whose lights are not as they are kept, or of which none are kept yet. */
async function differingProjects(trx: ReadTrx, ids: readonly string[], judging: Judging): Promise<readonly string[]> {
  const kept = await keptLights(trx, ids);
  const changed = await comparedLights(
    trx,
    ids.filter((id) => kept.has(id)),
    judging,
    kept,
  );
  return [...ids.filter((id) => !kept.has(id)), ...changed.map(({ now }) => now.id)];
}

async function judgeAgain(
  trx: Trx,
  ids: readonly string[],
  { judging, clock, land }: { readonly judging: Judging; readonly clock: Clock; readonly land: typeof landOnWall },
): Promise<void> {
  const nr = await nextPassNr(trx);
  const relit = await judgeProjects(trx, ids, nr, () => Promise.resolve(judging));
  await land(trx, { nr, kinds: [] }, relit);
  await writePass(trx, judging, clock, { nr, projects: ids.length, rules: null });
}

/** Takes the pass its place among the batches; it holds the chain's lock from here on. */
async function writePass(
  trx: Trx,
  { calendar }: Judging,
  clock: Clock,
  pass: { readonly nr?: number; readonly projects: number; readonly rules: string | null },
): Promise<void> {
  const { day } = calendar.today;
  const { projects, rules } = pass;
  const nr = pass.nr ?? (await nextPassNr(trx));
  const details = { day, projects, rules };
  const event = { kind: 'lights_judged', actorId: null, subject: passWords.judged(day), details };
  const { seq, at } = await appendAudit(trx, event, clock);
  await insertPass(trx, { nr, day, projects, rules, seq, at });
}
