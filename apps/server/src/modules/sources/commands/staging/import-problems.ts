import { readCatalog } from '../../../../platform/catalog/index.ts';
import type { Severity } from '../../domain/cell-problem.ts';

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
