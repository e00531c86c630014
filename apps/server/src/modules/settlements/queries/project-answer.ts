import { PROMISE_ACTS, type ProjectSettlement } from '@guatu/contract';
import { addDecimals, CodedFailure, decimal, decimalOfNumber, decimalToNumber, valueOrThrow } from '@guatu/kernel';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { CurrentRow, ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames, sightOf } from '../../../platform/records/index.ts';
import { attachedTo } from '../../projects/index.ts';
import { promiseAccess, reachesPlace, reachesProject } from '../access.ts';
import { instalmentsOf, paidOf, readPayments, releasedOf } from '../domain/payments.ts';
import { type PromiseRecord, readPromises } from '../domain/promise.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { seenResults, sightOfSettlement } from '../domain/sight.ts';
import { readTerms } from '../domain/terms.ts';
import { explainWords } from '../messages/sentences.ts';
import { settlementIds } from '../sql/settlements.ts';
import { type Drawn, type DrawRules, drawUp } from './draw-up.ts';
import { offersFor } from './offers.ts';
import {
  defaultsFor,
  earlierRules,
  nameOfProject,
  openProject,
  policyRule,
  reachedDays,
  ruleNamed,
  settlementsById,
  titleByCode,
  todayOf,
} from './parts.ts';
import { promiseAnswers } from './promise-answers.ts';

/** The agreement of a project with everything that came of it, as the reader may see it. */
export async function projectAnswer(trx: ReadTrx, clock: Clock, actor: Actor, id: string): Promise<ProjectSettlement> {
  const row = await openProject(trx, id);
  const day = todayOf(clock);
  const at = { day, leaf: row.territoryId };
  const rules = { rule: await policyRule(trx, at), defaults: await defaultsFor(trx, at) };
  const { rule, defaults } = rules;
  const terms = readTerms(row.values);
  const promises = readPromises(row.values);
  const payments = readPayments(row.values);
  const acts = actsOf(actor, row);
  const attempt = attemptOf(row, rules);
  const { tax } = sightOf(actor);
  const names = await personNames(trx, peopleIn(terms?.by, promises, payments));
  const nameOf = (person: string) => names.get(person) ?? '';
  const stages = instalmentsOf(rule.body.instalments, terms?.agreed ?? 0, await reachedDays(trx, id, clock.now()));
  const byRule = await earlierRules(trx);
  return {
    project: { id, version: row.version, name: nameOfProject(row), territoryId: row.territoryId },
    ...{ day, rule: ruleNamed(rule), acts, obstacle: attempt.obstacle },
    terms: terms && { ...terms, by: nameOf(terms.by) },
    promises: promiseAnswers(promises, {
      ...{ rules: rule.body, names, titleOf: titleByCode(defaults.body) },
      files: await attachedTo(trx, id, [
        ...new Set(promises.flatMap(({ proofs }) => proofs.flatMap(({ files }) => files))),
      ]),
      points: attempt.drawn && new Map(attempt.drawn.settled.points.map((line) => [line.code, line])),
      reader: {
        ...{ userId: actor.userId, tax },
        ...{ mayConfirm: acts.includes('confirm'), mayJudge: acts.includes('judge') },
      },
    }),
    weightSum: weightSumOf(promises),
    preview: attempt.drawn && previewOf(attempt.drawn, rule.body, tax),
    ...{ paid: paidOf(payments), released: releasedOf(stages, day) },
    instalments: stages.map(({ milestone, title, percent, reachedOn, amount }) => ({
      ...{ id: milestone, title, reachedOn, amount, percent: decimalToNumber(percent) },
    })),
    payments: payments.map((payment) => ({
      ...{ ...payment, by: nameOf(payment.by) },
      stage: {
        id: payment.stage,
        title: stages.find(({ milestone }) => milestone === payment.stage)?.title ?? payment.stage,
      },
    })),
    settlements: (await settlementsById(trx, await settlementIds(trx, id))).map((settlement) => {
      const { id: own, number, status, tier, on, confirmedOn } = settlement;
      const { engine } = byRule(settlement.rule) ?? rule.body;
      const seen = seenResults(settlement, sightOfSettlement(settlement, engine, tax));
      return { id: own, number, status, tier: tierNamed(rule.body, tier), on, confirmedOn, ...seen };
    }),
    offers: offersFor(defaults.body, row.values),
    offerNote: defaults.sourceNote,
  };
}

const tierNamed = ({ tiers }: PolicyRules, tier: string) =>
  tiers.find(({ id }) => id === tier) ?? { id: tier, title: tier };

function previewOf({ copy, settled }: Drawn, rules: PolicyRules, tax: boolean): ProjectSettlement['preview'] {
  const sight = sightOfSettlement({ lines: copy.lines, tier: settled.tier }, rules.engine, tax);
  return {
    ...{ ...seenResults(settled, sight), tier: tierNamed(rules, settled.tier) },
    withheld: sight.scores ? null : explainWords.withheld,
  };
}

/** What a settlement would come to, or the sentence that says why there can be none yet. */
function attemptOf(
  row: CurrentRow,
  rules: DrawRules,
): { readonly drawn: Drawn | null; readonly obstacle: string | null } {
  try {
    return { drawn: drawUp(row, rules, []), obstacle: null };
  } catch (error) {
    if (error instanceof CodedFailure) return { drawn: null, obstacle: error.message };
    throw error;
  }
}

function actsOf(actor: Actor, { id, territoryId }: CurrentRow): ProjectSettlement['acts'] {
  return PROMISE_ACTS.filter((act) => {
    const permission = promiseAccess[act];
    if (!actor.permissions.has(permission)) return false;
    const scope = scopeFor(actor, permission);
    return act === 'open' ? reachesPlace(scope, territoryId) : reachesProject(scope, territoryId, id);
  });
}

function peopleIn(
  termsBy: string | undefined,
  promises: readonly PromiseRecord[],
  payments: readonly { readonly by: string }[],
): readonly string[] {
  const involved = promises.flatMap(({ confirmation, proofs }) => [
    confirmation?.by,
    ...proofs.flatMap(({ by, verdict }) => [by, verdict?.by]),
  ]);
  const all = [termsBy, ...involved, ...payments.map(({ by }) => by)];
  return [...new Set(all.flatMap((person) => (person ? [person] : [])))];
}

function weightSumOf(promises: readonly PromiseRecord[]): number {
  const weights = promises.map(({ weight }) => valueOrThrow(decimalOfNumber(weight ?? 0)));
  return decimalToNumber(weights.reduce(addDecimals, decimal('0')));
}
