import type { UnitResult } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import { explainUnit, shownScore } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { ScoredUnit } from '../domain/frozen.ts';
import { linesOf } from '../domain/lines.ts';
import { protectedLeaves } from '../domain/protection.ts';
import { radarOf } from '../domain/radar.ts';
import { groupOf, rankOf } from '../domain/ranking.ts';
import { sentencesOf } from '../domain/sentences.ts';
import { evaluationRefusals } from '../messages.ts';
import { oneUnit } from '../sql/frozen.ts';
import { columnAnswers, figureAnswers, sourceNames } from './columns.ts';
import type { EvaluationDeps } from './parts.ts';
import { protectedFields } from './protected-fields.ts';
import { previousOf } from './ranking-answer.ts';
import type { Reader } from './reader.ts';
import { figuresViewOf, type RunView } from './view.ts';

export interface AskedUnit {
  readonly id: string;
  readonly unit: string;
  readonly no?: number | undefined;
}

/** How the score of one unit came about. */
export async function unitAnswer(deps: EvaluationDeps, reader: Reader, asked: AskedUnit): Promise<UnitResult> {
  const view = await figuresViewOf(deps, reader, asked);
  const { unit, at } = judgedUnit(view, asked.unit);
  const { scheme, frozen } = view;
  const { score, units } = frozen;
  const { body } = scheme;
  const seesTax = view.seesTax(unit);
  const hidden = seesTax ? new Set<string>() : protectedLeaves(body, protectedFields(), score.leaves);
  const explanation = valueOrThrow(explainUnit(score, unit.name));
  const shown = unit.total === null ? null : shownScore(unit.total, body.recipe.decimals);
  const group = groupOf(score, at);
  const of = units.filter(({ rank, name }) => rank !== null && isOfGroup(view, name, group)).length;
  const { before, own, names } = await withReadScope(deps.db, reader.scope, async (trx) => ({
    before: await previousOf(trx, view),
    ...(await figuresOf(trx, reader, view, unit.key)),
  }));
  return {
    ...{ unit: unit.key, name: unit.name, rank: rankOf(unit), before: before?.ranks.get(unit.key) ?? null, of },
    ...{ class: unit.class, classBefore: explanation.classBefore, total: unit.total, shown, interval: unit.spread },
    sentences: sentencesOf({ score, at, unit, explanation, shown, of, doubt: body.doubt }),
    lines: linesOf(score, at, hidden),
    contributions: [...explanation.contributions].sort((a, b) => b.points - a.points),
    events: explanation.events.map(({ event, points }) => ({ title: event.title, points })),
    vetoes: explanation.vetoes.map(({ title }) => title),
    unanswered: explanation.unanswered.map(({ title }) => title),
    radar: radarOf(score, at),
    columns: columnAnswers(body, [own]),
    figures: figureAnswers(body, own, seesTax, names),
    policies: policiesOf(view, unit.class),
  };
}

/** A unit's figures with their sources, and the people whom these name. */
async function figuresOf(trx: ReadTrx, reader: Reader, { run, version }: RunView, key: string) {
  const own = await oneUnit(trx, run.id, version.no, key);
  if (own === null) throw evaluationRefusals.evaluation_unit_unknown();
  return { own, names: await sourceNames(trx, { reader, run, units: [own] }) };
}

function isOfGroup({ frozen: { score } }: RunView, name: string, group: string | null): boolean {
  return group === null || groupOf(score, score.table.units.indexOf(name)) === group;
}

/** A unit that was judged and that the reader may see, with its place in the run's table. */
export function judgedUnit(
  { frozen: { units, score }, isSeen }: RunView,
  key: string,
): { readonly unit: ScoredUnit; readonly at: number } {
  const unit = units.find((each) => each.key === key);
  if (!unit || !isSeen(unit)) throw evaluationRefusals.evaluation_unit_unknown();
  const { name } = unit;
  const out = score.exempt.find((each) => each.unit === name);
  if (out) throw evaluationRefusals.evaluation_unit_exempt({ name, why: out.exemption.title });
  return { unit, at: score.table.units.indexOf(name) };
}

/** What the class brings. */
function policiesOf({ scheme }: RunView, given: string | null): UnitResult['policies'] {
  return scheme.body.policies.flatMap(({ title, unit, byClass }) => {
    const text = given === null ? undefined : byClass.get(given);
    return text === undefined ? [] : [{ title, unit, text }];
  });
}
