import { firstDayOf } from '@guatu/kernel';
import type { Trx } from '../../../platform/ledger/index.ts';
import { kindOfPeriod, periodWords, readPeriod } from '../domain/period.ts';
import { evaluationRefusals, runWords } from '../messages.ts';
import { type Doer, type EvaluationDeps, type SchemeInForce, schemeFor, todayOf } from '../queries/parts.ts';
import { officeOf } from '../sql/gather.ts';
import { lockRun, sameRun } from '../sql/runs.ts';
import { saveRun } from './save.ts';
import { freeze, versionChanges, workOut } from './work-out.ts';

export interface NewRun {
  readonly scheme: string;
  readonly period: string | null;
  /** The office that judges, as a dispatch unit. */
  readonly territoryId: number;
  readonly title: string;
  readonly entrants: readonly string[];
}

/** Begins a run with its first version. There is one for a scheme, office and period, unless it was withdrawn. */
export async function createRun(trx: Trx, deps: EvaluationDeps, doer: Doer, input: NewRun): Promise<string> {
  const { scheme: schemeId, period, territoryId: office, title } = input;
  const today = todayOf(deps.clock);
  const place = await officeOf(trx, office);
  const { scope } = doer;
  if (!place || !(scope.all || scope.territories.includes(place.leaf))) {
    throw evaluationRefusals.evaluation_office_unknown();
  }
  const scheme = await schemeFor(trx, { scheme: schemeId, period, leaf: place.leaf }, today);
  refuseUnfit(scheme, input, today);
  await refuseSecond(trx, { schemeId, office, period });
  const entrants = input.entrants.map((name) => name.trim());
  const asked = { period, office, territoryId: place.leaf, entrants, entered: [], officeName: place.name };
  const draft = await workOut(trx, deps, doer, scheme, asked, []);
  const [no, cause, by] = [1, runWords.firstCause, doer.userId];
  const id = await saveRun(trx, deps, by, {
    ...{ id: null, version: 0, territoryId: place.leaf, title: runWords.create(title) },
    changes: {
      ...{ evalTitle: title, evalScheme: schemeId, evalPeriod: period, evalOffice: office, evalStatus: 'DRAFT' },
      ...{ evalBy: by, evalOn: today, evalWorkedBy: [by] },
      ...versionChanges(draft, no, cause),
      ...Object.fromEntries(entrants.map((name, at) => [`takesPart@${at + 1}`, name])),
    },
  });
  await freeze(trx, deps, { id, territoryId: place.leaf }, draft, { no, cause, by });
  return id;
}

/** Refuses a scheme that ranks nobody, a period of another kind or to come, and a list of entrants that is wrong. */
function refuseUnfit({ body, title, id }: SchemeInForce, { period, entrants }: NewRun, today: string): void {
  if (body.subject === 'PROJECT') throw evaluationRefusals.evaluation_scheme_unknown({ scheme: id });
  if (kindOfPeriod(period) !== body.period) {
    throw evaluationRefusals.evaluation_period_wrong({ title, kind: body.period });
  }
  if (period !== null && firstDayOf(readPeriod(period)) > today) {
    throw evaluationRefusals.evaluation_period_future({ period: periodWords(period) });
  }
  const wrong = (why: string) => evaluationRefusals.evaluation_entrants_wrong({ why });
  if (body.subject !== 'ENTRANT') {
    if (entrants.length > 0) throw wrong(runWords.entrantsUnasked);
    return;
  }
  if (entrants.length === 0) throw wrong(runWords.entrantsEmpty);
  const repeated = entrants.find((name, at) => entrants.indexOf(name) !== at);
  if (repeated !== undefined) throw wrong(runWords.entrantsRepeated(repeated));
}

/** Schemes without periods may be run again and again: awards, tours. */
async function refuseSecond(
  trx: Trx,
  run: { readonly schemeId: string; readonly office: number; readonly period: string | null },
): Promise<void> {
  if (run.period === null) return;
  await lockRun(trx, run.schemeId, run.office, run.period);
  const title = await sameRun(trx, run);
  if (title !== null) throw evaluationRefusals.evaluation_there_already({ title });
}
