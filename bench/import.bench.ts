/*
 * From a file to a committed ledger, as a person does it: a workbook of N projects × 30 columns is uploaded to the built
 * product, read, understood and compared by its job, then entered by a reviewer, with fsync on. Meanwhile somebody keeps
 * asking for the project list. Peak memory is that of the product with its threads, without the database.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWorkbook } from '../apps/server/src/platform/excel/index.ts';
import { syntheticLedger } from '../demo/src/index.ts';
import { type RunningProduct, startProduct } from '../e2e/testing/product.ts';

const PROJECTS = Number(process.env.GUATU_BENCH_ROWS ?? 100_000);
const PORT = 18_931;
const PASSWORD = 'guatu-demo-2026';

if (process.argv[2] === 'write') {
  // In a process of its own: the memory that making the workbook takes is not the product's.
  const leaves = [601, 701, 301, 201];
  const bytes = writeWorkbook(syntheticLedger({ projects: PROJECTS, months: 1, seed: 1, leaves }));
  writeFileSync(process.argv[3] ?? '', bytes);
} else await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-import-'));
  const [script = ''] = process.argv.slice(1);
  const file = join(folder, '合成台账.xlsx');
  execFileSync(process.execPath, [script, 'write', file], { stdio: 'inherit' });
  const product = await startProduct(PORT);
  try {
    await measure(file, product);
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(file: string, { address, pid }: RunningProduct): Promise<void> {
  const clerk = await signIn(address, 'shijing');
  const reviewer = await signIn(address, 'shiban');
  // From here on the peak counts anew; loading the demo region is not what is measured.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const cpuBefore = cpuSeconds(pid);
  const watch = watchList(reviewer);
  const started = performance.now();
  const form = new FormData();
  form.append('file', await openAsBlob(file), '合成台账.xlsx');
  const { jobId } = await ask<{ jobId: string }>(clerk, '/sources', { method: 'POST', body: form });
  const batchId = await finished(clerk, jobId);
  const staged = performance.now();
  const { version } = await ask<{ version: number }>(reviewer, `/batches/${batchId}`);
  const body = JSON.stringify({ version });
  const { counts } = await ask<{ counts: Record<string, number> }>(reviewer, `/batches/${batchId}/confirm`, {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
  });
  const done = performance.now();
  const list = await watch.stop();
  console.table([
    {
      projects: PROJECTS,
      entered: counts.new ?? 0,
      'to review s': ((staged - started) / 1000).toFixed(1),
      'to ledger s': ((done - staged) / 1000).toFixed(1),
      'all s': ((done - started) / 1000).toFixed(1),
      'Node CPU s': (cpuSeconds(pid) - cpuBefore).toFixed(1),
      'peak RSS MB': Math.round(peakKilobytes(pid) / 1024),
      'list p95 ms': list.p95.toFixed(0),
      'lists asked': list.asked,
    },
  ]);
}

/** Asks for the first page of the project list over and over until it is told to stop. */
function watchList(reader: Person): { stop(): Promise<{ p95: number; asked: number }> } {
  const took: number[] = [];
  let going = true;
  const asking = (async () => {
    while (going) {
      const at = performance.now();
      await ask(reader, '/records/project?limit=50');
      took.push(performance.now() - at);
      await sleep(100);
    }
  })();
  return {
    async stop() {
      going = false;
      await asking;
      took.sort((a, b) => a - b);
      return { p95: took[Math.floor(took.length * 0.95)] ?? 0, asked: took.length };
    },
  };
}

async function finished(clerk: Person, jobId: string): Promise<string> {
  for (;;) {
    const job = await ask<{ status: string; result: { batchId?: string } | null }>(clerk, `/jobs/${jobId}`);
    if (job.result?.batchId !== undefined) return job.result.batchId;
    if (job.status === 'failed') throw new Error(JSON.stringify(job));
    await sleep(100);
  }
}

/** Somebody who is signed in: what he asks goes to the product with his session. */
interface Person {
  readonly address: string;
  readonly cookie: string;
}

async function signIn(address: string, userName: string): Promise<Person> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return { address, cookie: cookies.join('; ') };
}

async function ask<T>({ address, cookie }: Person, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { ...init.headers, cookie, origin: address };
  const answer = await fetch(`${address}/api${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** User and system time of the product and all its threads. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function peakKilobytes(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
