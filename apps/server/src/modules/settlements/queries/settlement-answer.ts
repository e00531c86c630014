import { type PolicySettlement, SETTLEMENT_ACTS } from '@guatu/contract';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames, sightOf } from '../../../platform/records/index.ts';
import { attachedTo } from '../../projects/index.ts';
import { reachesPlace, settlementAccess } from '../access.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { settle } from '../domain/settle.ts';
import { mayDoAt, type SettlementRecord } from '../domain/settlement.ts';
import { seenResults, sightOfSettlement } from '../domain/sight.ts';
import { explainWords } from '../messages/sentences.ts';
import { changesBetween } from './changes.ts';
import { hashOf } from './draw-up.ts';
import { explainLine, explainSettlement } from './explain.ts';
import { nameOfProject, oneSettlement, openProject, policyRule, ruleNamed, todayOf } from './parts.ts';

/** A settlement as the reader may see it, explained, and worked out again to see that it comes to the same. */
export async function settlementAnswer(
  trx: ReadTrx,
  clock: Clock,
  actor: Actor,
  id: string,
): Promise<PolicySettlement> {
  const settlement = await oneSettlement(trx, id);
  const { territoryId, projectId, lines, points } = settlement;
  const rule = await policyRule(trx, { day: todayOf(clock), leaf: territoryId, hash: settlement.rule });
  const { body } = rule;
  const project = await openProject(trx, projectId);
  const { tax } = sightOf(actor);
  const sight = sightOfSettlement(settlement, body.engine, tax);
  const names = await personNames(trx, peopleIn(settlement));
  const files = await attachedTo(trx, projectId, [...new Set(lines.flatMap((line) => line.files))]);
  const { agreed, paid, performance, clause, review, note, status, number, hash } = settlement;
  const named = (all: readonly { readonly id: string; readonly title: string }[], wanted: string) =>
    all.find((each) => each.id === wanted) ?? { id: wanted, title: wanted };
  const person = (by: string | null, on: string | null) =>
    by === null || on === null ? null : { by: names.get(by) ?? '', on };
  return {
    ...{ id, version: settlement.version, number, status, rule: ruleNamed(rule), clause, review, note },
    // Whoever has all of a copy but one figure finds that figure by trying until the fingerprint fits.
    hash: sight.scores ? hash : null,
    project: { id: projectId, name: nameOfProject(project), territoryId },
    ...{ agreed, paid, ...seenResults(settlement, sight), performance: sight.scores ? performance : null },
    withheld: sight.scores ? null : explainWords.withheld,
    vetoes: settlement.vetoes.map((veto) => named(body.vetoes, veto)),
    vetoesKnown: body.vetoes,
    tier: named(body.tiers, settlement.tier),
    explained: explainSettlement(settlement, body, sight),
    follow: followOf(settlement, body),
    replays: replays(settlement, body),
    drawn: { by: names.get(settlement.by) ?? '', on: settlement.on },
    submitted: person(settlement.submittedBy, settlement.submittedOn),
    confirmed: person(settlement.confirmedBy, settlement.confirmedOn),
    ...{ returned: settlement.returned, reason: settlement.reason },
    replaces: await replacedBy(trx, settlement, rule.body, tax),
    lines: lines.map((line) => {
      const own = points.find(({ code }) => code === line.code);
      const masked = !sight.line(line.code);
      const { actual, ...said } = line;
      return {
        ...{ ...said, hidden: masked, actual: masked ? null : actual },
        files: line.files.flatMap((file) => {
          const found = files.get(file);
          return found ? [{ id: file, name: found.name }] : [];
        }),
        ...(own && !masked
          ? { reached: own.reached, counted: own.counted, points: own.points }
          : { reached: null, counted: null, points: null }),
        explained: own ? explainLine(line, own, masked) : '',
      };
    }),
    outlays: settlement.outlays,
    acts: actsOf(actor, settlement),
  };
}

function followOf({ follow, followDue }: SettlementRecord, { follows }: PolicyRules): PolicySettlement['follow'] {
  const found = follows.find(({ id }) => id === follow);
  return found && followDue !== null ? { id: found.id, title: found.title, due: followDue } : null;
}

/** Whether the copy is the one that was sealed, and settling it by the rule of then gives what is written. */
function replays(settlement: SettlementRecord, rules: PolicyRules): boolean {
  const again = settle(rules, settlement.lines, settlement, settlement.vetoes.length > 0);
  if (!again.ok || hashOf(settlement) !== settlement.hash) return false;
  const { score, performance, tier, due, balance, points } = again.value;
  return (
    score === settlement.score &&
    performance === settlement.performance &&
    tier === settlement.tier &&
    due === settlement.due &&
    balance === settlement.balance &&
    points.every((line) =>
      settlement.points.some(({ code, points: kept }) => code === line.code && kept === line.points),
    )
  );
}

async function replacedBy(
  trx: ReadTrx,
  settlement: SettlementRecord,
  rules: PolicyRules,
  tax: boolean,
): Promise<PolicySettlement['replaces']> {
  if (settlement.replaces === null) return null;
  const before = await oneSettlement(trx, settlement.replaces);
  return { id: before.id, number: before.number, changes: changesBetween(before, settlement, rules, tax) };
}

function actsOf(actor: Actor, { status, territoryId, by, submittedBy }: SettlementRecord): PolicySettlement['acts'] {
  return SETTLEMENT_ACTS.filter((act) => {
    const permission = settlementAccess[act];
    if (!mayDoAt(act, status) || !actor.permissions.has(permission)) return false;
    if (act === 'confirm' && [by, submittedBy].includes(actor.userId)) return false;
    return reachesPlace(scopeFor(actor, permission), territoryId);
  });
}

function peopleIn({ by, submittedBy, confirmedBy }: SettlementRecord): readonly string[] {
  return [by, submittedBy, confirmedBy].flatMap((person) => (person ? [person] : []));
}
