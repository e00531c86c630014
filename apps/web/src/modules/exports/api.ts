import { exportEndpoint, type LedgerKind, uploadTemplateEndpoint } from '@guatu/contract';
import { type CallInput, call } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { anyForm, formOf } from '../../api/form-body.ts';
import { buildUrl } from '../../api/request.ts';

/** What is asked for. Filters may be the text that the address has: the server reads them as a list does. */
export type ExportOrder = CallInput<typeof exportEndpoint>['body'];

/** Asks for a workbook and hands it to the browser as a download. */
export function downloadExport(request: ExportOrder): Promise<void> {
  return download(buildUrl(exportEndpoint.path, {}, {}), {
    method: exportEndpoint.method,
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(request),
  });
}

/** Sends an empty form and answers what was understood of it. */
export function uploadTemplate(kind: LedgerKind, file: File) {
  return call({ ...uploadTemplateEndpoint, body: anyForm }, { query: { kind }, body: formOf(file) });
}
