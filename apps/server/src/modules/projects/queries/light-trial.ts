import type { LightTrial, ProjectTrial } from '@guatu/contract';
import { type IsoDay, type MonthPeriod, monthOf, officeDay, previousPeriod, printPeriod } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { leavesBoundBy, ruleByKey, rulesOf } from '../../../platform/rules/index.ts';
import { backTest, type MonthChange } from '../domain/lights/back-test.ts';
import { calendarFrom } from '../domain/lights/calendar.ts';
import { explainLights } from '../domain/lights/explain.ts';
import type { Dossier, RuleOfDay } from '../domain/lights/kept.ts';
import { AXIS_IDS, type AxisId } from '../domain/lights/types.ts';
import { projectsOfLeaves } from '../sql/light-pass.ts';
import { dossiersInTurn, type NamedDossier, ruleChooser } from './light-dossiers.ts';
import { lightRuleKind } from './light-facts.ts';

const MONTHS = 12;
/** Projects that the answer lists with their reasons; the counts are of all. */
const MOST_ROWS = 300;

/** The projects whose lights would have been others, while they are gathered. */
interface Changed {
  readonly dossier: NamedDossier;
  readonly changes: readonly MonthChange[];
}

/**
 * Tries a version of the light rules on the ends of the last twelve months: every project that it would bind and the asker
 * may see, by what the ledger now says of those months. `tell` is called after every few projects and may throw to end the trial.
 */
export async function lightTrial(
  trx: ReadTrx,
  clock: Clock,
  key: string,
  tell: (done: number, all: number) => void,
): Promise<LightTrial> {
  const version = await ruleByKey(trx, lightRuleKind, key);
  const draft: RuleOfDay = { set: version.body.inForce, hash: version.hash };
  const ruleAt = ruleChooser(await rulesOf(trx, lightRuleKind));
  const day = officeDay(Date.parse(clock.now()));
  const calendar = calendarFrom(monthsBefore(day, MONTHS), day);
  const ids = await projectsOfLeaves(trx, await leavesBoundBy(trx, version.office));
  const trial = backTest(draft, calendar.monthEnds);
  const changed: Changed[] = [];
  let done = 0;
  for await (const dossiers of dossiersInTurn(trx, ids, calendar, ruleAt)) {
    for (const dossier of dossiers) {
      const changes = trial.add(dossier);
      if (changes.length > 0) changed.push({ dossier, changes });
    }
    done += dossiers.length;
    tell(done, ids.length);
  }
  return {
    title: version.title,
    version: version.version,
    day,
    projects: ids.length,
    months: trial.months().map(({ at, changed: n, places }) => ({
      period: printPeriod(at.month),
      changed: n,
      places: places.map((each) => ({ ...each })),
    })),
    changed: changed.length,
    rows: changed
      .sort(worstFirst)
      .slice(0, MOST_ROWS)
      .map((each) => projectTrial(each, draft)),
  };
}

function monthsBefore(day: IsoDay, months: number): MonthPeriod {
  let month = monthOf(day);
  for (let n = 0; n < months; n += 1) month = previousPeriod(month) as MonthPeriod;
  return month;
}

function worstFirst(a: Changed, b: Changed): number {
  const months = wholeTurns(b).length - wholeTurns(a).length || b.changes.length - a.changes.length;
  return Number(turnsRed(b)) - Number(turnsRed(a)) || months || order(a, b);
}

/** Months in which the light of the whole differs; the others differ on an axis alone. */
const wholeTurns = ({ changes }: Pick<Changed, 'changes'>): readonly MonthChange[] =>
  changes.filter(({ inForce, draft }) => inForce.light !== draft.light);

const turnsRed = ({ changes }: Changed): boolean =>
  changes.some(({ inForce, draft }) => draft.light === 'RED' && inForce.light !== 'RED');

function order(a: Changed, b: Changed): number {
  return a.dossier.id < b.dossier.id ? -1 : 1;
}

function projectTrial({ dossier, changes }: Changed, draft: RuleOfDay): ProjectTrial {
  const latest = wholeTurns({ changes }).at(-1) ?? changes.at(-1);
  if (!latest) throw new Error('a changed project has a month in which it changed');
  const { at, inForce, draft: tried } = latest;
  const held = explained(dossier, dossier.ruleAt(at.day), latest);
  const would = explained(dossier, draft, latest);
  return {
    id: dossier.id,
    name: dossier.name,
    territoryId: dossier.territoryId,
    months: changes.length,
    period: printPeriod(at.month),
    inForce: inForce.light,
    draft: tried.light,
    reasons: AXIS_IDS.flatMap((axis, index) => {
      if (inForce.axes[index] === tried.axes[index]) return [];
      const [before, after] = [held.get(axis), would.get(axis)];
      const shown = after ?? before;
      if (!shown) return [];
      const side = (told: typeof before) => ({ light: told?.light ?? null, rule: [...(told?.rule ?? [])] });
      return [{ axis, label: shown.label, summary: shown.summary, inForce: side(before), draft: side(after) }];
    }),
  };
}

function explained({ subjectAt, excuses }: Dossier, rule: RuleOfDay | null, { at }: MonthChange) {
  const axes = rule === null ? [] : explainLights(rule.set, subjectAt(at), at, excuses).axes;
  return new Map<AxisId, (typeof axes)[number]>(axes.map((axis) => [axis.axis, axis]));
}
