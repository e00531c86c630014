import { type DemoAppraisal, type DemoRegion, demoAppraisals } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { appraisalActs } from '../../modules/appraisals/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';
import { rowsOf } from './rows.ts';

/** Who fills a sheet, and who confirms it. */
export interface AppraisalPeople {
  readonly clerk: string;
  readonly reviewer: string;
}

/** What an ordinary project has where the demo's ledgers say nothing; marks and per cents differ from sheet to sheet. */
const USUAL: ReadonlyMap<string, number> = new Map([
  [startWords.appraisalUnits.months, 10],
  [startWords.appraisalUnits.perMu, 240],
]);

const DEPS = { clock: systemClock, hooks: landHooks };

/** Enters the demo's sheets by the acts of the offices, each as far as it has come. */
export async function enterDemoAppraisals(
  product: Product,
  region: DemoRegion,
  people: AppraisalPeople,
  scope: Scope,
): Promise<void> {
  const sheets = demoAppraisals(region);
  await withScope(product.db, { ...scope, user: people.clerk }, async (trx) => {
    const keys = sheets.map(({ key }) => key);
    const rows = await rowsOf(trx, region.projects, keys);
    for (const sheet of sheets) {
      const row = rows.get(sheet.key);
      if (row) await enterSheet(trx, people, row.id, sheet);
    }
  });
}

async function enterSheet(
  trx: Trx,
  { clerk, reviewer }: AppraisalPeople,
  projectId: string,
  { stage, state, mark }: DemoAppraisal,
): Promise<void> {
  const { openSheet, fillSheet, submitSheet, returnSheet, confirmSheet, oneSheet, openColumns } = appraisalActs;
  const reason = startWords.appraisalReason[stage];
  const id = await openSheet(trx, DEPS, clerk, { projectId, stage, scheme: null, reason });
  if (state === 'OPEN') return;
  const seen = async () => ({ id, version: (await oneSheet(trx, id)).version });
  const entries = (await openColumns(trx, id)).map(({ column, unit, question }) => ({
    ...{ column, value: question ? 0 : (USUAL.get(unit ?? '') ?? mark), note: startWords.appraisalNote },
  }));
  await fillSheet(trx, DEPS, clerk, { ...(await seen()), entries });
  await submitSheet(trx, DEPS, clerk, await seen());
  if (state === 'RETURNED') {
    await returnSheet(trx, DEPS, reviewer, { ...(await seen()), reason: startWords.appraisalReturned });
  }
  if (state === 'CONFIRMED') await confirmSheet(trx, DEPS, reviewer, await seen());
}
