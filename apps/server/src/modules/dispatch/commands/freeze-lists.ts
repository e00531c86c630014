import { canonicalText } from '@guatu/kernel';
import { newId } from '../../../platform/clock/index.ts';
import { appendAudit, holdLedger, type SealItem, sealPeriod, type Trx } from '../../../platform/ledger/index.ts';
import { fingerprint } from '../../../platform/signing/index.ts';
import { frozenProject, frozenText } from '../domain/six-lists.ts';
import { dispatchRefusals, listWords } from '../messages.ts';
import { type DispatchDeps, type Doer, officeOf, todayOf } from '../queries/parts.ts';
import {
  eachListed,
  LISTS,
  listDefs,
  listRuleAt,
  NO_SIGHT,
  quarterOf,
  sealedPeriodOf,
  versionAnswer,
} from '../queries/six-lists.ts';
import { listVersions } from '../sql/lists.ts';

/**
 * Freezes the six lists of the running quarter under one hash, which goes into the chain. A quarter is frozen once; what it
 * keeps of persons is masked, as everybody sees it.
 */
export async function freezeLists(trx: Trx, deps: DispatchDeps, doer: Doer, quarter: string) {
  const today = todayOf(deps.clock);
  const period = sealedPeriodOf(quarter);
  await holdLedger(trx, period);
  const territoryId = await officeOf(trx, doer.scope);
  if (quarter !== quarterOf(today)) throw dispatchRefusals.dispatch_list_quarter({ quarter, now: quarterOf(today) });
  const known = await listVersions(trx, territoryId, LISTS);
  if (known.some((version) => version.period === period)) throw dispatchRefusals.dispatch_list_frozen({ quarter });
  const rule = await listRuleAt(trx, today, territoryId);
  const defs = listDefs();
  const items: SealItem[] = [];
  for await (const listed of eachListed(trx, NO_SIGHT)) {
    const { id, version, territoryId: leaf } = listed.project;
    const content = frozenText(frozenProject(rule.body, listed, defs));
    items.push({ entityKind: 'project', entityId: id, territoryId: leaf, version, content });
  }
  if (items.length === 0) throw dispatchRefusals.dispatch_list_empty({ quarter });
  const hash = hashOf({ territoryId, period, ruleHash: rule.hash, items });
  const id = newId();
  const { at } = await sealPeriod(trx, deps.clock, {
    id,
    territoryId,
    kind: LISTS,
    period,
    hash,
    items,
    by: doer.userId,
  });
  const details = { lists: id, period, hash: hash.toString('hex'), records: items.length };
  const subject = listWords.frozen(quarter);
  await appendAudit(trx, { kind: 'period_sealed', actorId: doer.userId, subject, details }, deps.clock);
  return versionAnswer({ id, period, hash, at });
}

/** SHA-256 over canonical text of all parts; items by their ids, whatever order they come in. */
function hashOf({
  items,
  ...rest
}: {
  territoryId: number;
  period: string;
  ruleHash: string;
  items: readonly SealItem[];
}) {
  const lines = items.map(({ entityId, version, content }) => [entityId, version, content].join('\t')).sort();
  const text = canonicalText({ ...rest, items: printed(lines.join('\n')) });
  return Buffer.from(printed(text), 'hex');
}

function printed(text: string): string {
  return fingerprint(new TextEncoder().encode(text));
}
