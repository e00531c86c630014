import type { EntityDef } from '../../../platform/ledger/index.ts';
import type { ListKeys } from '../../../platform/records/index.ts';
import type { Signer } from '../../../platform/signing/index.ts';
import type { ExportColumn } from '../domain/export-columns.ts';
import { type ExportManifest, keySheetRows, signedText } from '../domain/key-sheet.ts';
import { officeTime } from '../domain/local-time.ts';
import { exportWords } from '../messages.ts';
import type { CollectedRow } from '../queries/collect-rows.ts';
import type { ExportOrder } from './order.ts';

/** What an export has to know about itself besides its rows. */
export interface ExportFrame {
  readonly order: ExportOrder;
  readonly def: EntityDef;
  readonly signer: Signer;
  /** Which records, in the order of the list. */
  readonly keys: ListKeys;
  readonly period: string | null;
  /** The period in words, else the day of the export. */
  readonly asOf: string;
  readonly head: string;
}

/** The keys of an export's rows, and the lines of the hidden sheet that holds them, signed. */
export interface SignedKeys {
  readonly lines: readonly (readonly string[])[];
  /** Parallel to the rows. */
  readonly rowKeys: readonly string[];
}

export function signedKeys(
  frame: ExportFrame,
  sheet: string,
  columns: readonly ExportColumn[],
  rows: readonly CollectedRow[],
): SignedKeys {
  const { order, signer, period, head, def } = frame;
  const rowKeys = rows.map(({ id }) => `K${signer.sign(`${order.id}\n${id}`).slice(0, 20)}`);
  const manifest: ExportManifest = {
    id: order.id,
    madeAt: order.at,
    madeBy: order.person.id,
    office: order.person.office,
    kind: def.kind,
    period,
    head,
    sheet,
    columns: columns.map(({ key, unit, masked, path }) => ({ key, unit, masked, path })),
    rows: rows.map(({ id, version }, index) => ({ key: rowKeys[index] ?? '', id, version })),
  };
  return { lines: keySheetRows(manifest, signer.sign(signedText(manifest))), rowKeys };
}

export function watermarkOf({ order }: ExportFrame): string {
  return exportWords.watermark(order.person.name, order.person.office, officeTime(order.at));
}
