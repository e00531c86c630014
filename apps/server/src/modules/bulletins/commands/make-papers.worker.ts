import { systemClock } from '../../../platform/clock/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import { createFileStore, filesFolder } from '../../../platform/files/index.ts';
import { runJobWorker } from '../../../platform/jobs/run-job-worker.ts';
import { findBrowser } from '../../../platform/pdf/index.ts';
import { openChartPainter } from '../../../platform/word/index.ts';
import { makingWords } from '../messages.ts';
import { layoutOf, ruleOf, sealedBulletin } from '../queries/sealed-bulletin.ts';
import { insertFiles } from '../sql/bulletins.ts';
import { makePapers } from './make-papers.ts';

/** Makes the papers of a sealed bulletin in a thread of its own: drawing and packing would hold up everybody's pages. */
void runJobWorker(async ({ payload, db, scope, report, land }) => {
  report(null, makingWords.charts);
  const id = String(payload.bulletin);
  const { row, form } = await withReadScope(db, scope, async (trx) => {
    const found = await sealedBulletin(trx, id);
    const { wording } = await ruleOf(trx, found);
    return { row: found, form: { layout: await layoutOf(trx, found), wording } };
  });
  // Font and browser are the installation's, named as the data folder is: through the environment, which threads share.
  const painter = await openChartPainter(process.env.GUATU_CHART_FONT);
  const browser = findBrowser(process.env.GUATU_CHROMIUM);
  const made = await makePapers({ files: await createFileStore(filesFolder()), painter, browser, report }, row, form);
  return land(async (trx) => {
    await insertFiles(trx, id, row.leaf, made, systemClock.now());
    return { files: made.length };
  });
});
