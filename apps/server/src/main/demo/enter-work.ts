import { type IsoDay, isoDay, officeDay } from '@guatu/kernel';
import { makeWorkdayLine } from '@guatu/planning';
import { type DemoRegion, demoApprovals, demoCommitments } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { approvalRules, recordAct, settle } from '../../modules/approvals/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import { type RecordEdit, saveRecords, type Trx } from '../../platform/ledger/index.ts';
import { rulesOf, workCalendar } from '../../platform/rules/index.ts';
import { startWords } from '../messages.ts';
import { enterFactors } from './enter-factors.ts';
import { rowsOf } from './rows.ts';

/** The demo's files stand as of this day; a machine whose clock is behind it gets what had happened by its own. */
const AS_OF: IsoDay = isoDay('2026-11-20');

/** What offices do in the product itself, not in workbooks: what investors promised, and the files of approval items. */
export async function enterDemoWork(product: Product, region: DemoRegion, by: string, scope: Scope): Promise<void> {
  await withScope(product.db, { ...scope, user: by }, async (trx) => {
    await enterCommitments(trx, region, by);
    await enterApprovals(trx, region, by);
    await enterFactors(trx, region, product, by);
  });
}

async function enterCommitments(trx: Trx, region: DemoRegion, by: string): Promise<void> {
  const promised = demoCommitments(region);
  const rows = await rowsOf(trx, region.projects, [...promised.keys()]);
  const edits = [...rows].map(([key, row]): RecordEdit => {
    const changes = Object.fromEntries(
      (promised.get(key) ?? []).flatMap(({ code, target, unit, due }) => [
        [`commitTarget@${code}`, target],
        [`commitUnit@${code}`, unit],
        [`commitDue@${code}`, due],
      ]),
    );
    const { id, version, territory_id: territoryId } = row;
    return { kind: 'project', id, version, territoryId, changes, by, title: startWords.demoCommitments };
  });
  const [first, ...rest] = edits;
  if (first) await saveRecords(trx, systemClock, landHooks, [first, ...rest]);
}

async function enterApprovals(trx: Trx, region: DemoRegion, by: string): Promise<void> {
  const now = officeDay(Date.parse(systemClock.now()));
  const today = now < AS_OF ? now : AS_OF;
  const rules = await rulesOf(trx, approvalRules);
  const [leaf = 0] = region.projects.map(({ leafId }) => leafId);
  const catalog = rules.at(today, leaf)?.body;
  if (!catalog) return;
  const line = makeWorkdayLine(await workCalendar(trx, leaf));
  const approvals = demoApprovals(region, catalog, line, today);
  const deps = { clock: systemClock, hooks: landHooks };
  for (const [key, row] of await rowsOf(trx, region.projects, [...approvals.keys()])) {
    const files = approvals.get(key);
    if (!files) continue;
    const { graph, facts, acts } = files;
    let { version } = await settle(trx, deps, by, row.id, { version: row.version, graph, facts });
    for (const { code, on, act } of acts) {
      const clerk = { userId: by, orgName: catalog.items.get(code)?.body ?? '' };
      const body = { version, act, on, ...(act === 'pause' && { kind: 'CORRECTION' as const }), ...GRANTED[act] };
      ({ version } = await recordAct(trx, deps, clerk, { id: row.id, code }, body));
    }
  }
}

const GRANTED = { accept: {}, pause: {}, resume: {}, decide: { result: 'GRANTED' } } as const;
