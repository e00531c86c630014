import type { LedgerKind } from '@guatu/contract';

/** Where the ledgers live in the address bar. */
export const LEDGER_PATHS: Readonly<Record<LedgerKind, string>> = {
  project: '/projects',
  lead: '/leads',
  enterprise: '/enterprises',
  blocker: '/blockers',
  funding: '/funding',
  observation: '/indicators',
};

export function recordPath(kind: LedgerKind, id: string): string {
  return `${LEDGER_PATHS[kind]}/${id}`;
}

/** The whole workbook, opened at a cell. */
export function sourceSearch(sheetNo: number, cell: string | null): Record<string, string> {
  return { sheet: String(sheetNo), ...(cell === null ? {} : { cell }) };
}
