import type { FastifyInstance } from 'fastify';
import { httpRefusals } from './messages.ts';
import { isPageRequest, sendPage } from './web-files.ts';

interface KnownRoute {
  readonly method: string;
  readonly pattern: RegExp;
}

/**
 * Answers addresses that no route serves: the page of the web app where the address is one of its pages, "use another
 * method" where the address exists, "no such address" otherwise. Must be called before routes are added.
 */
export function answerUnknownAddresses(app: FastifyInstance, hasPages: boolean): void {
  const known: KnownRoute[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    // The catch-all of the web files matches everything and says nothing.
    if (url.includes('*')) return;
    for (const one of [method].flat()) known.push({ method: one, pattern: patternOf(url) });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (hasPages && isPageRequest(request)) return sendPage(reply);
    const allowed = [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
    if (allowed.length === 0 || allowed.includes(request.method)) throw httpRefusals.http_not_found({ path });
    reply.header('allow', allowed.join(', '));
    throw httpRefusals.http_method_not_allowed({ path, method: request.method, allowed });
  });
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}/?$`);
}
