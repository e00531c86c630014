import { t } from '../texts/index.ts';
import { ApiError, clientCodes } from './error.ts';

/** Asks for a file and hands it to the browser as a download. The answer is no JSON, so `call` is no use here. */
export async function download(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, { ...init, credentials: 'same-origin' }).catch((error: unknown) => {
    // fetch rejects with TypeError for every network failure.
    if (!(error instanceof TypeError)) throw error;
    throw new ApiError(0, clientCodes.unreachable, t('errors.unreachable'), null);
  });
  if (!response.ok) throw await refusalOf(response);
  saveAs(await response.blob(), fileNameOf(response.headers.get('content-disposition')));
}

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
  return encoded === undefined ? 'guatu' : decodeURIComponent(encoded);
}

function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
