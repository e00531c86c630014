export { createHttpApp, type HttpAppOptions } from './app.ts';
export type { ActorResolver } from './context.ts';
export {
  type Call,
  type EndpointOptions,
  type PublicCall,
  registerEndpoint,
  registerPublicEndpoint,
  requireAny,
  requirePermission,
} from './endpoint.ts';
export { type ApiError, apiErrorSchema } from './errors.ts';
export { type EventStream, openEventStream } from './event-stream.ts';
export { heldOf } from './held.ts';
export type { IdempotencyStore } from './idempotency.ts';
export { type ListenOptions, listenSafely } from './listen.ts';
export type { LogOptions } from './logging.ts';
export { httpRefusals, networkRefusals } from './messages.ts';
export type { Metrics } from './metrics.ts';
export { isLoopback, type PoolCounts } from './observability.ts';
export { createRateLimit, type RateLimit } from './rate-limit.ts';
export { defineRefusals, gatherStatuses, type Refusals, type StatusTable, statusesOf } from './refusals.ts';
export { createIdempotencyStore } from './sql.ts';
