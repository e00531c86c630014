import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buildDemoRegion, DEMO_SEED, type DemoWorkbook, demoWorkbooks } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { confirmReviewed, importWorkbook, settleSafely } from '../../modules/sources/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../platform/db/index.ts';
import { writeWorkbook } from '../../platform/excel/index.ts';
import { hasBatches } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';
import { enterDemoAgreements } from './enter-agreements.ts';
import { enterDemoAppraisals } from './enter-appraisals.ts';
import { enterDemoBids } from './enter-bids.ts';
import { enterDemoEvaluations } from './enter-evaluations.ts';
import { enterDemoIndicators } from './enter-indicators.ts';
import { enterDemoReport } from './enter-report.ts';
import { enterDemoTours } from './enter-tours.ts';
import { enterDemoVisits } from './enter-visits.ts';
import { enterDemoWork } from './enter-work.ts';

/** Leaf of the city itself, for files whose title names no office. */
const CITY_LEAF = 10;

/**
 * Fills an empty product with the demo region through the door that every ledger takes: real workbooks are made, read,
 * compared and entered, by the demo accounts whose work that is.
 */
export async function loadDemo(product: Product, say: (line: string) => void): Promise<void> {
  const accounts = await product.people.createDemoAccounts();
  const everything: Scope = { user: '', all: true, territories: [], duties: [], subjects: [] };
  if (await withReadScope(product.db, everything, hasBatches)) return;
  const idOf = (userName: string) => {
    const account = accounts.find((a) => a.userName === userName);
    if (!account) throw new Error(`the demo account ${userName} was not made`);
    return account.userId;
  };
  const people = { clerk: idOf('shijing'), reviewer: idOf('shiban') };

  say(startWords.demoLoading);
  const region = buildDemoRegion(DEMO_SEED);
  const workbooks = demoWorkbooks(region);
  for (const [i, workbook] of workbooks.entries()) {
    const line = await enter(product, workbook, { ...everything, user: people.clerk }, people);
    say(line(i + 1, workbooks.length));
  }
  say(startWords.demoWork);
  await enterDemoWork(product, region, people.clerk, everything);
  const district = { clerk: idOf('jingban'), reviewer: idOf('shenhe'), finance: idOf('caizheng') };
  await enterDemoAgreements(product, region, district, everything);
  await enterDemoAppraisals(product, region, district, everything);
  await enterDemoBids(product, region, district, everything);
  await enterDemoTours(product, region, people, everything);
  await enterDemoVisits(product, region, people.clerk, everything);
  await enterDemoIndicators(product, region, people, everything);
  await enterDemoReport(product, region, { id: people.clerk, leaf: CITY_LEAF }, everything);
  const judging = { assessor: idOf('kaohe'), cityOffice: people.reviewer, objector: idOf('jingban') };
  await enterDemoEvaluations(product, judging, everything);
  const [first] = accounts;
  if (first) say(startWords.demoAccounts(first.password));
  for (const account of accounts) say(startWords.demoAccount(account.userName, account.roleTitle));
}

async function enter(
  product: Product,
  workbook: DemoWorkbook,
  scope: Scope,
  people: { clerk: string; reviewer: string },
): Promise<(nr: number, all: number) => string> {
  const bytes = writeWorkbook(workbook.build());
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  await product.files.put(Readable.from([bytes]), bytes.length);
  return withScope(product.db, scope, async (trx) => {
    const outcome = await importWorkbook(trx, systemClock, {
      bytes,
      fileName: workbook.fileName,
      fileHash,
      labels: [workbook.set === 'public' ? startWords.publicLabel : startWords.demoLabel],
      by: people.clerk,
      officeLeaf: CITY_LEAF,
      allowed: null,
    });
    if (outcome.status === 'rejected') return () => startWords.demoSkipped(workbook.fileName, outcome.reason.message);
    const { batchId } = outcome.staged;
    const { version } = await settleSafely(trx, batchId, 1);
    const { counts } = await confirmReviewed(trx, systemClock, landHooks, { batchId, version, by: people.reviewer });
    return (nr, all) => startWords.demoFile(nr, all, workbook.fileName, counts.new ?? 0, counts.changed ?? 0);
  });
}
