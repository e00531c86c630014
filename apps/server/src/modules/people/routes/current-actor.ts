import type { FastifyRequest } from 'fastify';
import { type Actor, actorOf, authRefusals, type OpenSession } from '../../../platform/auth/index.ts';
import { httpRefusals } from '../../../platform/http/index.ts';
import type { PeopleParts } from '../commands/parts.ts';
import { currentRights } from '../queries/rights.ts';

/** What somebody whose password was set by another may do before changing it. */
const BEFORE_PASSWORD_CHANGE = new Set(['/api/me', '/api/session', '/api/session/password']);

export interface CurrentActor {
  /** Who sends this request; null when nobody is signed in. */
  resolve(request: FastifyRequest): Promise<Actor | null>;
  /** The session behind a request that `resolve` answered with an actor. */
  sessionOf(request: FastifyRequest): OpenSession;
}

export function createCurrentActor({ db, auth, context }: PeopleParts): CurrentActor {
  const sessions = new WeakMap<FastifyRequest, OpenSession>();
  return {
    async resolve(request) {
      const session = await auth.sessions.find(headersOf(request));
      if (session === null) return null;
      const known = { key: session.rightsKey, rights: session.rights };
      const current = await currentRights(db, session.userId, known, context);
      if (current === null) return null;
      if (current.key !== known.key) await auth.sessions.keepRights(session.sessionId, current.key, current.rights);
      if (session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.has(request.routeOptions.url ?? '')) {
        throw authRefusals.auth_password_must_change();
      }
      sessions.set(request, session);
      return actorOf(current.rights);
    },

    sessionOf(request) {
      const session = sessions.get(request);
      if (session === undefined) throw httpRefusals.http_not_signed_in();
      return session;
    },
  };
}

/** The headers that sign-in reads. The address is ours to say: a sender can write anything into forwarding headers. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ 'x-guatu-address': request.ip });
  const { cookie, 'user-agent': agent } = request.headers;
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (agent !== undefined) headers.set('user-agent', agent);
  return headers;
}
