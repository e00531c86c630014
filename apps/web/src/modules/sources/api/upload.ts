import { uploadEndpoint } from '@guatu/contract';
import { ApiError, clientCodes } from '../../../api/error.ts';
import { t } from '../../../texts/index.ts';

/**
 * Sends one file and answers the id of the job that reads it. `fetch` tells nothing about how much of a request has left,
 * so this is the one place that uses XMLHttpRequest.
 */
export function uploadFile(
  file: File,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<{ readonly jobId: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(uploadEndpoint.method, `/api${uploadEndpoint.path}`);
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        const accepted = uploadEndpoint.response.safeParse(answer);
        if (accepted.success) resolve(accepted.data);
        else reject(new ApiError(request.status, clientCodes.contract, t('errors.contract'), null));
      } else reject(refusalOf(request.status, answer));
    };
    request.onerror = () => reject(new ApiError(0, clientCodes.unreachable, t('errors.unreachable'), null));
    request.onabort = () => reject(new DOMException('the upload was cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

function refusalOf(status: number, answer: unknown): ApiError {
  const given = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>;
  return typeof given.code === 'string' && typeof given.message === 'string'
    ? new ApiError(status, given.code, given.message, given.details ?? null)
    : new ApiError(status, clientCodes.foreign, t('errors.foreign', { status }), null);
}
