/*
 * The pages of the three libraries and of the rates over HTTP, signed in: for a reader of the whole tree and for one of the
 * largest district, and the list behind a figure.
 *
 *   npm run bench -- stock
 *   STOCK_BENCH="200000x24" npm run bench -- stock      projects × months
 *   GUATU_BENCH_FOLDER=…                                keeps the filled ledgers there for the next time
 */
import { costOfProcess, quantiles, table } from './measure.ts';
import { openRegion, type Reader } from './region.ts';

const SIZE = process.env.STOCK_BENCH ?? '200000x24';
const RUNS = Number(process.env.BENCH_RUNS ?? 10);
const PAGES: readonly (readonly [string, string])[] = [
  ['libraries, both calibres', '/project-libraries?period=2026M10'],
  ['projects of one library', '/project-libraries/projects?period=2026M10&set=HB2023&library=EXECUTION&part=stock'],
  ['rates and triangle by quarter', '/project-rates?period=2026M10'],
  ['triangle by month', '/project-rates?period=2026M10&grain=month'],
  ['projects of one cohort', '/project-rates/projects?period=2026M10&grain=quarter&cohort=202501'],
];
const READERS: readonly (readonly [Reader, string])[] = [
  ['shiban', 'whole tree'],
  ['shenhe', 'district'],
];

const region = await openRegion(SIZE);
try {
  console.log(`\n${region.size.projects} projects, ${region.size.months} months`);
  for (const [reader, name] of READERS) {
    const ask = await region.signIn(reader);
    const rows: string[][] = [];
    for (const [page, path] of PAGES) {
      await ask(path);
      rows.push([page, ...(await quantiles(RUNS, () => ask(path)))]);
    }
    console.log(`\n${name}, warm, milliseconds`);
    console.log(table(['page', 'p50', 'p95'], rows));
  }
  console.log(costOfProcess());
} finally {
  await region.close();
}
