import type { FastifyInstance } from 'fastify';
import { UNIFIED_CALLBACK_PATH } from '../../../platform/auth/index.ts';
import { recordOwnAct } from '../commands/events.ts';
import { headersOf } from './current-actor.ts';
import type { RouteParts } from './parts.ts';

/** The way back from the identity service of the office. A browser comes here, so the answer is a redirect. */
export function registerUnifiedCallback(app: FastifyInstance, parts: RouteParts): void {
  app.get(UNIFIED_CALLBACK_PATH, { schema: { hide: true } }, async (request, reply) => {
    const address = new URL(request.url, parts.origin);
    const answer = await parts.auth.unified.finish(new Request(address, { headers: headersOf(request) }));
    const cookies = answer.headers.getSetCookie();
    const session = await parts.auth.sessions.find(
      new Headers({ cookie: cookies.map((c) => c.split(';')[0]).join('; ') }),
    );
    if (session !== null) {
      await recordOwnAct(parts, 'sign_in', session.userId, { method: 'unified', address: request.ip });
    }
    return reply.header('set-cookie', cookies).redirect(answer.headers.get('location') ?? '/', 302);
  });
}
