/** What one finished statement cost. `name` is the tag given with `named()`, or null. Parameters are never reported. */
export interface QueryTiming {
  readonly name: string | null;
  readonly sql: string;
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** Wraps the running of one statement. */
export type QueryObserver = <T>(sql: string, run: () => Promise<T>) => Promise<T>;

const tag = /\/\* ([a-z][a-z0-9.-]*) \*\//;

/** Calls `report` for every statement that took at least `slowerThan` milliseconds, failed ones included. */
export function observeSlow(slowerThan: number, report: (timing: QueryTiming) => void): QueryObserver {
  return async (sql, run) => {
    const started = performance.now();
    let failed = true;
    try {
      const answer = await run();
      failed = false;
      return answer;
    } finally {
      const milliseconds = performance.now() - started;
      if (milliseconds >= slowerThan) report({ name: tag.exec(sql)?.[1] ?? null, sql, milliseconds, failed });
    }
  };
}

/** Observes nothing. */
export const unobserved: QueryObserver = (_sql, run) => run();
