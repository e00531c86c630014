import type { Endpoint } from '@guatu/contract';
import { t } from '../texts/index.ts';
import { ApiError, clientCodes } from './error.ts';
import { buildUrl } from './request.ts';

type AnyEndpoint = Pick<Endpoint, 'method' | 'path'> & {
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly response: Schema;
};

/** The part of a zod schema that the client uses; input is what a caller writes, output what parsing gives. */
interface Schema {
  readonly _zod: { readonly input: unknown; readonly output: unknown };
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: Error };
}

/** `{key: input}` when the endpoint has that part (an absent part is inferred as `never`), else nothing. */
type Part<Key extends string, S> = [S] extends [Schema]
  ? [S['_zod']['input']] extends [never]
    ? { readonly [K in Key]?: never }
    : Record<string, never> extends S['_zod']['input']
      ? { readonly [K in Key]?: S['_zod']['input'] }
      : { readonly [K in Key]: S['_zod']['input'] }
  : { readonly [K in Key]?: never };

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Repeat the same key to retry one act safely; without it every call is a new act. */
  readonly idempotencyKey?: string;
}

export type CallInput<E extends AnyEndpoint> = Part<'params', NonNullable<E['params']>> &
  Part<'query', NonNullable<E['query']>> &
  Part<'body', NonNullable<E['body']>> &
  CallOptions;

export type CallOutput<E extends AnyEndpoint> = E['response']['_zod']['output'];

/** An endpoint without required parts is called without a second argument. */
type CallArguments<E extends AnyEndpoint> =
  Record<string, never> extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>];

interface LooseInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/**
 * Calls one endpoint of the contract and gives its parsed answer: `await call(getProject, { params: { id } })`.
 * Every failure is an `ApiError`, except an abort, which stays the `AbortError` that TanStack Query expects.
 */
export async function call<E extends AnyEndpoint>(endpoint: E, ...args: CallArguments<E>): Promise<CallOutput<E>> {
  const input: LooseInput = args[0] ?? {};
  const response = await send(endpoint, input);
  const body = await readBody(response);
  if (!response.ok) throw refusal(response.status, body);
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) {
    throw new ApiError(response.status, clientCodes.contract, t('errors.contract'), {
      path: endpoint.path,
      problem: parsed.error.message,
    });
  }
  return parsed.data as CallOutput<E>;
}

async function send(endpoint: AnyEndpoint, input: LooseInput): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (endpoint.method !== 'GET') headers['idempotency-key'] = input.idempotencyKey ?? crypto.randomUUID();
  // A form (an upload) sets its own content type with the boundary.
  const form = input.body instanceof FormData;
  if (input.body !== undefined && !form) headers['content-type'] = 'application/json';
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' };
  if (input.body !== undefined) init.body = form ? (input.body as FormData) : JSON.stringify(input.body);
  if (input.signal) init.signal = input.signal;
  // Outside the try: a missing path parameter is the caller's mistake, not a network failure.
  const url = buildUrl(endpoint.path, input.params, input.query);
  try {
    return await fetch(url, init);
  } catch (error) {
    // fetch rejects with TypeError for every network failure; an abort is passed on as it is.
    if (!(error instanceof TypeError)) throw error;
    throw new ApiError(0, clientCodes.unreachable, t('errors.unreachable'), null);
  }
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ApiError(
      response.status,
      clientCodes.foreign,
      t('errors.foreign', { status: response.status }),
      text.slice(0, 500),
    );
  }
}

function refusal(status: number, body: unknown): ApiError {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (typeof given.code === 'string' && typeof given.message === 'string') {
    return new ApiError(status, given.code, given.message, given.details ?? null);
  }
  return new ApiError(status, clientCodes.foreign, t('errors.foreign', { status }), body ?? null);
}
