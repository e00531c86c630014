import type { LedgerKind, OfficeTemplate } from '@guatu/contract';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type OfficeTemplateRow, officeTemplates } from '../sql/office-templates.ts';

export async function templatesOf(trx: ReadTrx, kind: LedgerKind): Promise<readonly OfficeTemplate[]> {
  return (await officeTemplates(trx, kind)).map(templateAnswer);
}

export function templateAnswer(row: OfficeTemplateRow): OfficeTemplate {
  return {
    id: row.id,
    kind: row.entity_kind,
    name: row.name,
    fileName: row.file_name,
    uploadedAt: row.uploaded_at,
    columns: row.layout.columns.map(({ letter, path, field }) => ({ letter, caption: path.join(' / '), field })),
  };
}
