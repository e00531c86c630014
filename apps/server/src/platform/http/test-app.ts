import { defineEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Actor, actorOf } from '../auth/actor.ts';
import { createHttpApp, type HttpAppOptions } from './app.ts';
import { registerEndpoint, registerPublicEndpoint } from './endpoint.ts';
import { openEventStream } from './event-stream.ts';
import { defineRefusals, statusesOf } from './refusals.ts';

/** A person of the tests, made known by the header `x-test-user`. */
export const testActor: Actor = actorOf({
  userId: '01890000-0000-7000-8000-000000000001',
  userName: 'jingban',
  displayName: '周经办',
  orgName: '测试项目办',
  demo: false,
  roles: [
    {
      roleId: 'project-office',
      permissions: ['project.read', 'ledger.import'],
      all: false,
      territories: [201],
      territoryName: '西塞山区本级',
      duty: null,
      subjects: [],
    },
  ],
});

export const shelfRefusals = defineRefusals({
  shelf_full: {
    status: 409,
    message: (d: { shelf: string }) => `没有放入:${d.shelf}已满。请换一个书架。`,
  },
});

const shelf = z.object({ shelf: z.string(), books: z.int() });

export const shelfEndpoints = {
  read: defineEndpoint({
    method: 'GET',
    path: '/shelves/:name',
    summary: '看书架',
    params: z.object({ name: z.string() }),
    query: z.object({ books: z.coerce.number().int().min(0).default(1) }),
    response: shelf,
  }),
  put: defineEndpoint({
    method: 'POST',
    path: '/shelves',
    summary: '放书',
    body: z.object({ shelf: z.string().min(2), books: z.int().positive() }),
    response: shelf,
  }),
  confirm: defineEndpoint({ method: 'POST', path: '/shelves/confirm', summary: '审核', response: shelf }),
  list: defineEndpoint({ method: 'GET', path: '/shelves', summary: '全部书架', response: z.array(shelf) }),
  broken: defineEndpoint({ method: 'GET', path: '/broken', summary: '出错', response: shelf }),
  hello: defineEndpoint({ method: 'GET', path: '/hello', summary: '问好', response: z.object({ hello: z.string() }) }),
  stream: defineEndpoint({ method: 'GET', path: '/stream', summary: '进度', response: z.unknown() }),
};

/** A small app with one route of each sort; `count` is how often a book was put on a shelf. */
export async function createTestApp(
  options: Partial<HttpAppOptions> = {},
): Promise<{ app: FastifyInstance; puts: () => number; lines: string[] }> {
  const lines: string[] = [];
  let puts = 0;
  const { app } = await createHttpApp({
    version: '0.0.0-test',
    resolveActor: async (request) => (request.headers['x-test-user'] === undefined ? null : testActor),
    errorStatuses: [statusesOf(shelfRefusals)],
    idempotency: null,
    log: { level: 'info', destination: { write: (line) => void lines.push(line) } },
    checkDatabase: async () => undefined,
    ...options,
  });
  registerEndpoint(app, shelfEndpoints.read, async ({ params, query }) => ({ shelf: params.name, books: query.books }));
  registerEndpoint(app, shelfEndpoints.put, async ({ body }) => {
    puts += 1;
    if (body.shelf === '满架') throw shelfRefusals.shelf_full({ shelf: body.shelf });
    return body;
  });
  registerEndpoint(app, shelfEndpoints.confirm, async () => ({ shelf: '甲', books: 1 }), {
    permission: 'ledger.confirm',
  });
  registerEndpoint(app, shelfEndpoints.list, async () =>
    Array.from({ length: 500 }, (_, i) => ({ shelf: `书架${i}`, books: i })),
  );
  registerEndpoint(app, shelfEndpoints.broken, async () => {
    throw new Error('secret connection string postgres://someone');
  });
  registerPublicEndpoint(app, shelfEndpoints.hello, async () => ({ hello: '您好' }));
  registerPublicEndpoint(app, shelfEndpoints.stream, async ({ request, reply }) => {
    const stream = openEventStream(request, reply);
    stream.send('progress', { done: 1, total: 2 });
    stream.close();
    return reply;
  });
  return { app, puts: () => puts, lines };
}

export const signedIn = { 'x-test-user': 'jingban' };
