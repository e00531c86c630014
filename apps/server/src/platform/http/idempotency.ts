import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpRefusals, httpWords } from './messages.ts';

/** One write as its sender named it. The same key with another `fingerprint` is a mistake of the sender. */
export interface IdempotencyClaim {
  readonly userId: string;
  readonly key: string;
  readonly route: string;
  readonly fingerprint: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type ClaimOutcome =
  | { readonly state: 'claimed' }
  | { readonly state: 'answered'; readonly answer: StoredAnswer }
  | { readonly state: 'unanswered' }
  | { readonly state: 'different' };

/** Where keys and answers are kept; one installation may run several processes, so this is the database. */
export interface IdempotencyStore {
  claim(claim: IdempotencyClaim): Promise<ClaimOutcome>;
  complete(claim: IdempotencyClaim, answer: StoredAnswer): Promise<void>;
  /** Forgets a claim whose write was refused, so that the corrected or repeated request may run. */
  release(claim: IdempotencyClaim): Promise<void>;
}

const KEY = /^[\w-]{8,128}$/;

/**
 * Runs a write once per `Idempotency-Key`: a repetition gets the first answer again. When the first attempt broke off
 * after it may have written, nothing runs and the sender is told that the outcome is unknown: doing a write twice is
 * worse than asking someone to look.
 */
export async function answerOnce<Result>(
  store: IdempotencyStore | null,
  userId: string,
  request: FastifyRequest,
  reply: FastifyReply,
  encode: (value: Result) => unknown,
  run: () => Promise<Result | FastifyReply>,
): Promise<Result | FastifyReply> {
  const key = request.headers['idempotency-key'];
  if (store === null || typeof key !== 'string' || request.method === 'GET') return run();
  if (!KEY.test(key)) throw httpRefusals.http_invalid({ problems: [httpWords.badKey] });
  const claim = { userId, key, route: `${request.method} ${request.url}`, fingerprint: fingerprint(request) };
  const outcome = await store.claim(claim);
  if (outcome.state === 'different') throw httpRefusals.http_key_reused();
  if (outcome.state === 'unanswered') throw httpRefusals.http_outcome_unknown();
  if (outcome.state === 'answered') {
    // The stored body is already in its sent form; the route's schema must not encode it again.
    const { status, body } = outcome.answer;
    return reply.code(status).header('idempotency-replayed', 'true').serializer(JSON.stringify).send(body);
  }
  const result = await runOrRelease(store, claim, run);
  // A file or a stream cannot be kept for a repetition.
  if (isReply(result, reply)) await store.release(claim);
  else await store.complete(claim, { status: reply.statusCode, body: encode(result) });
  return result;
}

async function runOrRelease<Result>(store: IdempotencyStore, claim: IdempotencyClaim, run: () => Promise<Result>) {
  try {
    return await run();
  } catch (error) {
    await store.release(claim);
    throw error;
  }
}

function isReply<Result>(result: Result | FastifyReply, reply: FastifyReply): result is FastifyReply {
  return result === reply;
}

function fingerprint(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}
