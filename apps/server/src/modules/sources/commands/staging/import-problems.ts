import { readCatalog } from '../../../../platform/catalog/index.ts';

export type Severity = 'error' | 'warn' | 'info';

/** A problem on a cell as a review shows it. `error` must be handled before the batch can be confirmed. */
export interface CellProblem {
  readonly cell: string;
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  /** Key of the value that stands on the cell, if one would land. */
  readonly key: string | null;
  readonly handled: boolean;
}

let severities: ReadonlyMap<string, Severity> | undefined;

/** What the office's catalogue says about a problem: remarks stay remarks, doubts about values that land must be handled. */
export function severityOf(code: string, reported: 'warn' | 'info'): Severity {
  severities ??= new Map(
    readCatalog<{ items: { code: string; severity: Severity }[] }>('import-problems.json').items.map((item) => [
      item.code,
      item.severity,
    ]),
  );
  return reported === 'info' ? 'info' : (severities.get(code) ?? 'warn');
}
