import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built web app; files under `assets/` carry a hash in their name and never change. */
export async function serveWebFiles(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) throw new Error(`The web app is not built: no index.html in ${root}`);
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const unchanging = /[\\/]assets[\\/]/.test(path);
      reply.setHeader('cache-control', unchanging ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** Whether the address is a page of the web app (its router knows it), not a file and not part of the API. */
export function isPageRequest(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '/';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const lastPart = path.slice(path.lastIndexOf('/') + 1);
  return reads && !/^\/api(\/|$)/.test(path) && !lastPart.includes('.');
}

/** Answers any page address with the one page there is. */
export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.code(200).sendFile('index.html');
}
