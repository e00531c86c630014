import { parsePeriod, periodLabel } from '@guatu/kernel';
import { entityDef, type ReadTrx, withExtensions } from '../../../platform/ledger/index.ts';
import type { Signer } from '../../../platform/signing/index.ts';
import { officeTime } from '../domain/local-time.ts';
import { exportWords } from '../messages.ts';
import { listedKeys } from '../queries/collect-rows.ts';
import { chainHeadHash } from '../sql/territories.ts';
import type { ExportFrame } from './export-frame.ts';
import { fillOfficeForm } from './fill-office-form.ts';
import type { ExportOrder, MadeExport } from './order.ts';
import { writeStandardLedger } from './standard-ledger.ts';

/** Makes the workbook of an order. The transaction should see one moment, or versions and values could disagree. */
export async function makeExport(trx: ReadTrx, signer: Signer, order: ExportOrder): Promise<MadeExport> {
  const def = await withExtensions(trx, entityDef(order.request.kind));
  const keys = await listedKeys(trx, def, order);
  const { period } = keys;
  const parsed = period === null ? null : parsePeriod(period);
  const asOf = parsed?.ok ? periodLabel(parsed.value) : officeTime(order.at).slice(0, 10);
  const frame: ExportFrame = { order, def, signer, keys, period, asOf, head: await chainHeadHash(trx) };
  const { template } = order.request;
  const { bytes, rows, title } =
    template === 'standard' || template === 'list'
      ? await writeStandardLedger(trx, frame)
      : await fillOfficeForm(trx, frame);
  const fileName = exportWords.fileName(title, officeTime(order.at).slice(0, 10).replaceAll('-', ''));
  return { fileName, label: def.label, rows, bytes };
}
