/** How long an act took, in milliseconds. */
export async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** p50 and p95 of some runs in milliseconds, printed; `before` each run is not measured. */
export async function quantiles(
  runs: number,
  act: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => undefined,
): Promise<[p50: string, p95: string]> {
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    await before();
    times.push(await milliseconds(act));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return [at(0.5), at(0.95)];
}

/** Every subset, the small ones first. */
export function combinations<T>(items: readonly T[]): readonly (readonly T[])[] {
  const sets = Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, i) => (bits >> i) & 1));
  return sets.sort((a, b) => a.length - b.length);
}

/** Columns aligned by spaces. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}

/** Processor time and memory of this process so far: the product and whoever asks it, not the database. */
export function costOfProcess(): string {
  const { user, system } = process.cpuUsage();
  const rss = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return `process: CPU ${((user + system) / 1e6).toFixed(1)} s, RSS ${rss(process.memoryUsage.rss())}, peak ${rss(process.resourceUsage().maxRSS * 1024)}`;
}
