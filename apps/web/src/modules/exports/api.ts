import { exportEndpoint, type LedgerKind, uploadTemplateEndpoint } from '@guatu/contract';
import { type CallInput, call } from '../../api/client.ts';
import { ApiError, clientCodes } from '../../api/error.ts';
import { buildUrl } from '../../api/request.ts';
import { t } from '../../texts/index.ts';

/** What is asked for. Filters may be the text that the address has: the server reads them as a list does. */
export type ExportOrder = CallInput<typeof exportEndpoint>['body'];

/** Asks for a workbook and hands it to the browser as a download. The answer is a file, so this does not use `call`. */
export async function downloadExport(request: ExportOrder): Promise<void> {
  const response = await fetch(buildUrl(exportEndpoint.path, {}, {}), {
    method: exportEndpoint.method,
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    credentials: 'same-origin',
    body: JSON.stringify(request),
  }).catch((error: unknown) => {
    // fetch rejects with TypeError for every network failure.
    if (!(error instanceof TypeError)) throw error;
    throw new ApiError(0, clientCodes.unreachable, t('errors.unreachable'), null);
  });
  if (!response.ok) throw await refusalOf(response);
  saveAs(await response.blob(), fileNameOf(response.headers.get('content-disposition')));
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

async function refusalOf(response: Response): Promise<ApiError> {
  const foreign = new ApiError(
    response.status,
    clientCodes.foreign,
    t('errors.foreign', { status: response.status }),
    null,
  );
  if (!response.headers.get('content-type')?.includes('json')) return foreign;
  const { code, message, details }: { code?: unknown; message?: unknown; details?: unknown } = await response.json();
  return typeof code === 'string' && typeof message === 'string'
    ? new ApiError(response.status, code, message, details ?? null)
    : foreign;
}

function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded === undefined ? 'export.xlsx' : decodeURIComponent(encoded);
}

function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
