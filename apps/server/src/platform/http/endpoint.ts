import { type Endpoint, PERMISSION_TITLES, type Permission } from '@guatu/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { apiErrorSchema } from './errors.ts';
import { answerOnce } from './idempotency.ts';
import { httpRefusals, httpWords } from './messages.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : never;

/** What a handler gets: the parsed parts of the request, and the raw pair for uploads, streams and cookies. */
export interface PublicCall<Params, Query, Body> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface Call<Params, Query, Body> extends PublicCall<Params, Query, Body> {
  readonly actor: Actor;
}

/** A handler answers with the value to send, or with the reply itself when it has sent a file or a stream. */
type Answer<Response extends z.ZodType> = z.output<Response> | FastifyReply;

export interface EndpointOptions {
  /** Refused with `http.forbidden` unless the actor holds it. Finer rules belong to the module's `access.ts`. */
  readonly permission?: Permission;
  /** Bytes; only for endpoints that take more than the default. */
  readonly bodyLimit?: number;
}

/** Serves an endpoint to people who are signed in. */
export function registerEndpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  app: FastifyInstance,
  endpoint: Endpoint<Params, Query, Body, Response>,
  handler: (call: Call<Params, Query, Body>) => Promise<Answer<Response>>,
  options: EndpointOptions = {},
): void {
  app.route({
    ...describe(endpoint, options),
    // Before the body is read: a stranger learns nothing about what an endpoint expects.
    onRequest: async (request, reply) => {
      request.actor = await app.resolveActor(request, reply);
      if (request.actor === null) throw httpRefusals.http_not_signed_in();
      requirePermission(request.actor, options.permission);
    },
    handler: async (request, reply) => {
      const { actor } = request;
      if (actor === null) throw httpRefusals.http_not_signed_in();
      const encode = (value: z.output<Response>) => z.encode(endpoint.response, value);
      return answerOnce(app.idempotency, actor.userId, request, reply, encode, () =>
        handler({ ...parsedParts<Params, Query, Body>(request, reply), actor }),
      );
    },
  });
}

/** Serves an endpoint to anyone, signed in or not: signing in itself, and nothing that shows data. */
export function registerPublicEndpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  app: FastifyInstance,
  endpoint: Endpoint<Params, Query, Body, Response>,
  handler: (call: PublicCall<Params, Query, Body>) => Promise<Answer<Response>>,
  options: Omit<EndpointOptions, 'permission'> = {},
): void {
  const { schema, ...route } = describe(endpoint, options);
  app.route({
    ...route,
    schema: { ...schema, security: [] },
    handler: (request, reply) => handler(parsedParts<Params, Query, Body>(request, reply)),
  });
}

/** Refuses an actor without the permission. */
export function requirePermission(actor: Actor, permission: Permission | undefined): void {
  if (permission === undefined || actor.permissions.has(permission)) return;
  throw httpRefusals.http_forbidden({ permission, title: PERMISSION_TITLES[permission] });
}

/** Refuses an actor with none of some permissions; the first of them is the one to ask for. */
export function requireAny(actor: Actor, permissions: readonly [Permission, ...Permission[]]): void {
  if (!permissions.some((each) => actor.permissions.has(each))) requirePermission(actor, permissions[0]);
}

function describe(endpoint: Endpoint, options: EndpointOptions) {
  return {
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[1] ?? 'api'],
      ...(options.permission === undefined
        ? {}
        : { description: httpWords.needsPermission(PERMISSION_TITLES[options.permission]) }),
      security: [{ session: [] }] as { session: string[] }[],
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      response: { '2xx': endpoint.response, '4xx': apiErrorSchema, '5xx': apiErrorSchema },
    },
  };
}

function parsedParts<Params, Query, Body>(
  request: FastifyRequest,
  reply: FastifyReply,
): PublicCall<Params, Query, Body> {
  return {
    // Fastify has already run the schemas; its own types cannot say so for a generic endpoint.
    params: request.params as Parsed<Params>,
    query: request.query as Parsed<Query>,
    body: request.body as Parsed<Body>,
    request,
    reply,
  };
}
