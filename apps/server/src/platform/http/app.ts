import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { serveApiDocs } from './api-docs.ts';
import type { ActorResolver } from './context.ts';
import { createErrorHandler } from './errors.ts';
import type { IdempotencyStore } from './idempotency.ts';
import { type LogOptions, loggerSettings, logRequests } from './logging.ts';
import { httpRefusals } from './messages.ts';
import type { Metrics } from './metrics.ts';
import { answerUnknownAddresses } from './not-found.ts';
import { type ObservabilityOptions, serveObservability } from './observability.ts';
import { preparePayload } from './payload.ts';
import { gatherStatuses, type StatusTable, statusesOf } from './refusals.ts';
import { refuseCrossSiteWrite } from './request-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWebFiles } from './web-files.ts';

export interface HttpAppOptions extends ObservabilityOptions {
  readonly resolveActor: ActorResolver;
  /** Status by error code, one table a module; a code declared twice is refused. */
  readonly errorStatuses: readonly StatusTable[];
  /** Null where nothing is stored (tests of a single route). */
  readonly idempotency: IdempotencyStore | null;
  readonly log: LogOptions;
  /** Folder of the built web app; without it only the API is served. */
  readonly webRoot?: string | undefined;
  /** Certificate chain and key in PEM. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
  /** Where browsers see the product when a proxy stands before it, e.g. `https://guatu.example.gov.cn`. */
  readonly publicOrigin?: string | undefined;
  /** Address of that proxy, whose `X-Forwarded-*` headers are then believed. */
  readonly trustProxy?: string | undefined;
  /** Largest uploaded file in bytes. */
  readonly uploadLimit?: number | undefined;
}

const BODY_LIMIT = 1024 * 1024;
const UPLOAD_LIMIT = 64 * 1024 * 1024;

/** The web server with everything that is the same for all modules. Routes are added with `registerEndpoint`. */
export async function createHttpApp(options: HttpAppOptions): Promise<{ app: FastifyInstance; metrics: Metrics }> {
  z.config(z.locales.zhCN());
  const statuses = gatherStatuses([statusesOf(httpRefusals), ...options.errorStatuses]);
  const app = createServer(options);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(createErrorHandler(statuses));
  app.decorate('resolveActor', options.resolveActor);
  app.decorate('idempotency', options.idempotency);
  app.decorateRequest('actor', null);

  const secure = options.tls !== undefined || options.publicOrigin?.startsWith('https:') === true;
  const headers = securityHeaders(secure);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id);
    refuseCrossSiteWrite(request, options.publicOrigin ?? null);
  });
  app.addHook('onSend', preparePayload);
  logRequests(app);
  const metrics = serveObservability(app, options);
  answerUnknownAddresses(app, options.webRoot !== undefined);

  await app.register(multipart, { limits: { fileSize: options.uploadLimit ?? UPLOAD_LIMIT, files: 20, fields: 50 } });
  await serveApiDocs(app, options.version, statuses);
  if (options.webRoot !== undefined) await serveWebFiles(app, options.webRoot);
  return { app, metrics };
}

function createServer(options: HttpAppOptions): FastifyInstance {
  const app = Fastify({
    logger: loggerSettings(options.log),
    // One line a request, written by `logRequests`, instead of two of Fastify's own.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // Ours, not the sender's: it is quoted in refusals and found in the log.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: options.trustProxy ?? false,
    // Open event streams would otherwise hold up the shutdown for ever.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    https: options.tls ?? null,
  });
  // HTTP and HTTPS servers have different types in Fastify, and nothing here or in a module depends on the difference.
  return app as unknown as FastifyInstance;
}
