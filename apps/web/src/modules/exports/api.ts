import { exportEndpoint, type LedgerKind, uploadTemplateEndpoint } from '@guatu/contract';
import { type CallInput, call } from '../../api/client.ts';
import { download } from '../../api/download.ts';
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
  const body = new FormData();
  body.append('file', file);
  // The contract describes no body: a form is multipart, which schemas do not cover.
  return call({ ...uploadTemplateEndpoint, body: anyForm }, { query: { kind }, body });
}

/** Stands where a schema of the body would: the form is sent as it is. */
const anyForm = {
  _zod: { input: new FormData(), output: new FormData() },
  safeParse: (value: unknown) => ({ success: true as const, data: value }),
};
