import type { EvaluationActs, Ranking } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Run } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { actsOf } from '../domain/brief.ts';
import type { VersionRow } from '../domain/frozen.ts';
import { isOpen } from '../domain/objection.ts';
import { doubtSentence } from '../domain/sentences.ts';
import { classesOf, nodesOf } from '../domain/tree.ts';
import { scoreWords } from '../messages/score-words.ts';
import { ranksOf, versionsOf } from '../sql/frozen.ts';
import { placeNames } from '../sql/gather.ts';
import { publishedBefore } from '../sql/runs.ts';
import { oneBrief } from './briefs.ts';
import { type EvaluationDeps, oneRun, todayOf } from './parts.ts';
import type { Reader } from './reader.ts';
import { type RunView, viewOf } from './view.ts';

/** The ranking of a version, as far as its reader may see it. */
export async function rankingAnswer(
  deps: EvaluationDeps,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined },
): Promise<Ranking> {
  const view = await viewOf(deps, reader, asked);
  const { frozen, scheme, run, version } = view;
  const { score, units } = frozen;
  const seen = units.filter(view.isSeen);
  return withReadScope(deps.db, reader.scope, async (trx) => {
    const places = await placeNames(trx, [...new Set(seen.map(({ territoryId }) => territoryId))]);
    const before = await previousOf(trx, view);
    const placeOf = (leaf: number) => places.get(leaf) ?? null;
    const keys = new Set(seen.map(({ key }) => key));
    const { ranked, calls } = frozen.ranking();
    const rows = ranked.flatMap(({ unit: { key, territoryId }, row }) =>
      keys.has(key) ? [{ ...row, territoryName: placeOf(territoryId), before: before?.ranks.get(key) ?? null }] : [],
    );
    return {
      run: await oneBrief(trx, deps.clock, run.id),
      acts: actsFor(view, reader, deps),
      version: versionAnswer(version, await personNames(trx, [version.madeBy])),
      ...{ nodes: nodesOf(score), classes: classesOf(scheme.body.recipe), rows },
      ...apart(score, seen),
      leftOut: leftOutFor(version, reader),
      closeCalls: calls.filter(({ above, below }) => keys.has(above) && keys.has(below)),
      doubt: doubtSentence(scheme.body.doubt),
      previous: before && { title: before.title, period: before.period },
      closed: view.closed,
    };
  });
}

/** Those that were not judged, and those that were though they might be exempt. */
function apart(score: Run, seen: RunView['frozen']['units']) {
  const keyOf = new Map(seen.map(({ name, key }) => [name, key]));
  const listed = (list: Run['exempt']) =>
    list.flatMap(({ unit: name, exemption }) => {
      const unit = keyOf.get(name);
      return unit === undefined ? [] : [{ unit, name, why: exemption.title }];
    });
  return { exempt: listed(score.exempt), maybeExempt: listed(score.maybeExempt) };
}

/** Those left out whom the reader may see: the office's own, and of a company itself. */
function leftOutFor({ leftOut }: VersionRow, { scope }: Reader): Ranking['leftOut'] {
  const { all, territories, subjects } = scope;
  return leftOut
    .filter(({ key, territoryId }) => all || territories.includes(territoryId) || subjects.includes(key))
    .map(({ key, name, missing }) => ({ unit: key, name, why: scoreWords.lacking(missing) }));
}

function actsFor(
  { run, scheme, objections, mayObject }: RunView,
  reader: Reader,
  deps: EvaluationDeps,
): EvaluationActs {
  const open = objections.filter(isOpen).length;
  const state = { noticeDays: scheme.body.noticeDays, open, today: todayOf(deps.clock) };
  return actsOf(run, state, { userId: reader.userId, can: reader.can, mayObject });
}

/** The frozen versions of a run, the newest first. */
export async function versionAnswers(trx: ReadTrx, run: string): Promise<readonly Ranking['version'][]> {
  const versions = await versionsOf(trx, run);
  const names = await personNames(
    trx,
    versions.map(({ madeBy }) => madeBy),
  );
  return versions.map((version) => versionAnswer(version, names));
}

function versionAnswer(version: VersionRow, names: ReadonlyMap<string, string>): Ranking['version'] {
  const { no, cause, units, recipe, data, result, madeAt, madeBy } = version;
  const on = officeDay(Date.parse(madeAt));
  return { no, cause, by: names.get(madeBy) ?? '', on, units, seal: { recipe, data, result } };
}

/** The last published run of the scheme and office, with its ranks. */
export async function previousOf(trx: ReadTrx, { run }: Pick<RunView, 'run'>) {
  const id = await publishedBefore(trx, run);
  if (id === null) return null;
  const { title, period } = await oneRun(trx, id);
  return { title, period, ranks: await ranksOf(trx, id) };
}
