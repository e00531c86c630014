import { execFileSync } from 'node:child_process';

/** What one run in a process of its own cost. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Growth of the resident set over the state before the work, at its highest. */
  readonly peakMb: number;
  /** Proof that the work was done, the same for every candidate. */
  readonly result: string;
}

const MB = 1024 * 1024;

/** Runs the work in this process and measures it. Call it once a process: the peak never goes down again. */
export async function measureOnce(work: () => string | Promise<string>): Promise<Cost> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  const wallMs = performance.now() - started;
  const used = process.cpuUsage(cpu);
  const peakMb = process.resourceUsage().maxRSS / 1024 - before / MB;
  return { wallMs, cpuMs: (used.user + used.system) / 1000, peakMb, result };
}

/** Runs this same program again with the given arguments, `runs` times, and takes the median of each figure. */
export function measureInChildren(runs: number, ...args: readonly string[]): Cost {
  const costs = Array.from({ length: runs }, () => {
    const [script = ''] = process.argv.slice(1);
    const output = execFileSync(process.execPath, [...process.execArgv, script, ...args], { encoding: 'utf8' });
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Cost;
  });
  const median = (pick: (cost: Cost) => number) => {
    const sorted = costs.map(pick).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    wallMs: median((cost) => cost.wallMs),
    cpuMs: median((cost) => cost.cpuMs),
    peakMb: median((cost) => cost.peakMb),
    result: costs[0]?.result ?? '',
  };
}

/** Prints costs side by side. */
export function printCosts(title: string, costs: ReadonlyMap<string, Cost>): void {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      [...costs].map(([name, { wallMs, cpuMs, peakMb, result }]) => [
        name,
        { 'wall s': round(wallMs / 1000), 'cpu s': round(cpuMs / 1000), 'peak MB': Math.round(peakMb), result },
      ]),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const EDGE = { style: 'thin', color: { argb: 'FF8C96A0' } } as const;

/** How the peer dresses its cells, so that both write as much as the product does. */
export const PEER_STYLE = {
  font: { name: '宋体', size: 10 },
  border: { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE },
  alignment: { vertical: 'middle', wrapText: true },
} as const;
