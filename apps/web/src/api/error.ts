/** A refusal or failure of the server: a stable code, a Chinese sentence in three parts, and machine-readable details. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Codes of failures that the client itself finds; the server never sends them. */
export const clientCodes = {
  /** No answer: the machine is offline or the server is down. */
  unreachable: 'client.unreachable',
  /** An answer that does not fit the contract: client and server are of different versions. */
  contract: 'client.contract',
  /** An error answer without our error body, e.g. from a proxy. */
  foreign: 'client.foreign',
} as const;

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
export const isUnreachable = (error: unknown): boolean => isApiError(error) && error.code === clientCodes.unreachable;
/** A stale write: the row moved since it was read. Details carry both versions; see `StaleWriteDialog`. */
export const isConflict = (error: unknown): error is ApiError => isApiError(error) && error.status === 409;
export const isForbidden = (error: unknown): boolean => isApiError(error) && error.status === 403;
export const isSignedOut = (error: unknown): boolean => isApiError(error) && error.status === 401;
