import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.ts';
import type { IdempotencyStore } from './idempotency.ts';

/** Finds who is signed in; null when nobody is. Given from outside, so that the door knows nothing of sessions. */
export type ActorResolver = (request: FastifyRequest, reply: FastifyReply) => Promise<Actor | null>;

declare module 'fastify' {
  interface FastifyInstance {
    resolveActor: ActorResolver;
    idempotency: IdempotencyStore | null;
  }
  interface FastifyRequest {
    /** Filled before the body is read, on endpoints that need someone signed in; the request log names it too. */
    actor: Actor | null;
  }
}
