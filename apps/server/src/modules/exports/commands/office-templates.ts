import type { LedgerKind } from '@guatu/contract';
import { readLedger } from '@guatu/sheets';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { appendAudit, entityDef, type Trx } from '../../../platform/ledger/index.ts';
import { ownLeaf } from '../domain/districts.ts';
import { type FormLayout, layOutForm } from '../domain/form-layout.ts';
import { exportRefusals, exportWords } from '../messages.ts';
import { insertOfficeTemplate, type OfficeTemplateRow, removeOfficeTemplate } from '../sql/office-templates.ts';
import { territoryNodes } from '../sql/territories.ts';

/** A form as it was uploaded; the file itself is stored already. */
export interface FormUpload {
  readonly kind: LedgerKind;
  readonly fileName: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Understands an office's own form: which column is which field, and from which row on it is filled. */
export function readForm({ kind, fileName, bytes }: Omit<FormUpload, 'hash'>): FormLayout {
  const workbook = readWorkbook(bytes, fileName);
  if (workbook.status === 'rejected') {
    throw exportRefusals.export_template_unreadable({ reason: workbook.reason.message });
  }
  const { label } = entityDef(kind);
  const dictionary = readCatalog<Parameters<typeof readLedger>[1]>('ledger-fields.json');
  const only = { ...dictionary, kinds: dictionary.kinds.filter((entry) => entry.kind === kind) };
  const table = readLedger(workbook.sheets, only).tables.find((reading) => reading.kind === kind);
  const grid = workbook.sheets.find(({ name }) => name === table?.sheet);
  if (!table || !grid || workbook.format !== 'xlsx') throw exportRefusals.export_template_no_header({ label });
  const layout = layOutForm(table, grid);
  if (layout === null) throw exportRefusals.export_template_no_sample();
  return layout;
}

/** Keeps a form for the exports of an office and of those above it. */
export async function keepForm(
  trx: Trx,
  clock: Clock,
  upload: FormUpload,
  layout: FormLayout,
  by: { readonly userId: string; readonly scope: Scope },
): Promise<OfficeTemplateRow> {
  const row: OfficeTemplateRow = {
    id: newId(),
    territory_id: ownLeaf(await territoryNodes(trx), by.scope),
    entity_kind: upload.kind,
    name: upload.fileName.replace(/\.[^.]*$/, ''),
    file_name: upload.fileName,
    file_hash: upload.hash,
    layout,
    uploaded_by: by.userId,
    uploaded_at: clock.now(),
  };
  await insertOfficeTemplate(trx, row);
  const subject = exportWords.auditUpload(row.name);
  await appendAudit(
    trx,
    { kind: 'export_template_kept', actorId: by.userId, subject, details: { id: row.id, hash: row.file_hash } },
    clock,
  );
  return row;
}

/** Takes a form out of use; exports made with it stay known. */
export async function dropForm(trx: Trx, clock: Clock, id: string): Promise<void> {
  if (!(await removeOfficeTemplate(trx, id, clock.now()))) throw exportRefusals.export_template_not_found();
}
