import { type IsoDay, isoDay, monthOf, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { withoutScope } from '../../../platform/db/index.ts';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { calendarFrom } from '../domain/lights/calendar.ts';
import {
  type Calendar,
  isKeptSame,
  judgeKept,
  type KeptLights,
  sameMonths,
  turnsBetween,
} from '../domain/lights/kept.ts';
import { dossiersInTurn, type RuleOfLeaf, ruleChooser } from '../queries/light-dossiers.ts';
import { lightRuleKind } from '../queries/light-facts.ts';
import {
  addChanges,
  forgetKept,
  type KeptRowInFull,
  keptRows,
  lockProjects,
  writeKept,
  writeYears,
} from '../sql/kept-lights.ts';

/** How many projects are read, judged and written at a time. */
const AT_ONCE = 2000;

/** By what and for which days lights are judged. */
export interface Judging {
  readonly calendar: Calendar;
  readonly ruleAt: RuleOfLeaf;
  /** Which versions of the rules there are. */
  readonly print: string;
}

/** The judging of a moment: every month from the first that a version of the rules holds in. Sees the whole tree. */
export async function judgingOf(trx: ReadTrx, clock: Clock): Promise<Judging> {
  const rules = await rulesOf(trx, lightRuleKind);
  const today = officeDay(Date.parse(clock.now()));
  const first = monthOf(rules.since === null ? today : isoDay(rules.since));
  return { calendar: calendarFrom(first, today), ruleAt: ruleChooser(rules), print: rules.print };
}

/**
 * Judges projects anew and keeps what turned, under the number of the batch or pass that made it so. Facts are read after
 * the projects are locked, so that whoever comes second judges by what the first one wrote. Answers the projects whose
 * months differ from before: what is derived from those has to follow.
 */
export function judgeProjects(
  trx: Trx,
  ids: readonly string[],
  nr: number,
  judgingAt: (trx: Trx) => Promise<Judging>,
): Promise<readonly string[]> {
  return withoutScope(trx, async (all) => {
    const moved: string[] = [];
    const judging = await judgingAt(all);
    for (const part of partsOf(ids)) {
      moved.push(...(await judgePart(all, part, nr, judging)));
    }
    return moved;
  });
}

/** In the order of ids, in which projects are locked. */
function partsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const sorted = [...ids].sort();
  return Array.from({ length: Math.ceil(sorted.length / AT_ONCE) }, (_, n) =>
    sorted.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

async function judgePart(trx: Trx, ids: readonly string[], nr: number, judging: Judging): Promise<readonly string[]> {
  const live = await lockProjects(trx, ids);
  const before = await keptLights(trx, ids);
  const gone = ids.filter((id) => !live.includes(id) && before.has(id));
  await forgetKept(trx, gone);
  const changed = await comparedLights(trx, live, judging, before);
  const moved = changed.filter(({ now, was }) => !sameMonths(was, now));
  await writeKept(
    trx,
    changed.map(({ now }) => rowOf(now)),
  );
  await writeYears(
    trx,
    moved.map(({ now }) => now.id),
    moved.flatMap(({ now }) => yearRows(now)),
  );
  await addChanges(
    trx,
    changed.flatMap(({ was, now }) => changeRows(was, now, nr)),
  );
  return [...gone, ...moved.map(({ now }) => now.id)];
}

/** Lights judged now beside those kept, where they differ. */
export interface ChangedLights {
  readonly was: KeptLights | null;
  readonly now: KeptLights;
}

/** Judges projects and answers those that are kept otherwise. Writes nothing, and lets others have their turn meanwhile. */
export async function comparedLights(
  trx: ReadTrx,
  ids: readonly string[],
  { calendar, ruleAt }: Judging,
  before: ReadonlyMap<string, KeptLights>,
): Promise<readonly ChangedLights[]> {
  const changed: ChangedLights[] = [];
  for await (const dossiers of dossiersInTurn(trx, ids, calendar, ruleAt)) {
    for (const dossier of dossiers) {
      const was = before.get(dossier.id) ?? null;
      const now = judgeKept(dossier, calendar, was);
      if (!isKeptSame(was, now)) changed.push({ was, now });
    }
  }
  return changed;
}

/** What is kept of projects, by their ids. */
export async function keptLights(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, KeptLights>> {
  return new Map((await keptRows(trx, ids)).map((row) => [row.project_id, keptOf(row)]));
}

function keptOf(row: KeptRowInFull): KeptLights {
  // Days were written as days, by this product.
  const day = (written: string) => written as IsoDay;
  return {
    id: row.project_id,
    territoryId: row.territory_id,
    light: row.light,
    since: day(row.since),
    axes: row.axes,
    axesSince: row.axes_since.map(day),
    judgedOn: day(row.judged_on),
    ruleSet: row.rule_set,
    ruleHash: row.rule_hash,
    years: new Map(Object.entries(row.years ?? {}).map(([year, months]) => [Number(year), months])),
  };
}

function rowOf(kept: KeptLights) {
  return {
    project_id: kept.id,
    territory_id: kept.territoryId,
    light: kept.light,
    since: kept.since,
    axes: kept.axes,
    axes_since: kept.axesSince,
    judged_on: kept.judgedOn,
    rule_set: kept.ruleSet,
    rule_hash: kept.ruleHash,
  };
}

function yearRows({ id, territoryId, years }: KeptLights) {
  return [...years].map(([year, light]) => ({ project_id: id, year, territory_id: territoryId, light }));
}

function changeRows(was: KeptLights | null, now: KeptLights, nr: number) {
  return turnsBetween(was, now).map(({ place, day, was: old, became }) => ({
    ...{ project_id: now.id, axis: place, made_nr: nr, territory_id: now.territoryId },
    ...{ day, was: old, became, rule_hash: now.ruleHash },
  }));
}
