import type { DelayCost } from '@guatu/contract';

/** What a project promised for a year, in yuan; null where it promised nothing that can be read. */
export interface Promise {
  readonly output: number | null;
  readonly tax: number | null;
}

/**
 * What one more day costs: the promised yearly output and tax of the held projects, over the days of a year. A project held
 * by several blockers, or through a root cause and on its own, waits one day a day and counts once. Divided after adding up
 * and rounded last.
 */
export function costOfDelay(
  held: Iterable<string>,
  promises: ReadonlyMap<string, Promise>,
  daysInYear: number,
): DelayCost {
  const projects = new Set(held);
  let [output, tax, promised] = [0, 0, 0];
  for (const project of projects) {
    const promise = promises.get(project);
    if (!promise || (promise.output === null && promise.tax === null)) continue;
    promised += 1;
    output += promise.output ?? 0;
    tax += promise.tax ?? 0;
  }
  return {
    output: Math.round(output / daysInYear),
    tax: Math.round(tax / daysInYear),
    projects: projects.size,
    promised,
  };
}
