import type { ExportRequest } from '@guatu/contract';
import type { ConnectionTarget, Scope } from '../../../platform/db/index.ts';
import type { Sight } from '../../../platform/records/index.ts';

/** Who wants what, as of when: all that an export depends on besides the ledger. Plain data, so that a thread can take it. */
export interface ExportOrder {
  readonly id: string;
  readonly at: string;
  readonly request: ExportRequest;
  readonly person: { readonly id: string; readonly name: string; readonly office: string };
  readonly scope: Scope;
  readonly sight: Sight;
}

/** A finished workbook. */
export interface MadeExport {
  readonly fileName: string;
  readonly label: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** What the thread is started with. */
export interface ExportStart {
  readonly order: ExportOrder;
  readonly target: ConnectionTarget;
}
