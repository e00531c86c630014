import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { httpRefusals } from './messages.ts';
import { Metrics } from './metrics.ts';

/** State of one connection pool; `pg.Pool` has these under the same names. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export interface ObservabilityOptions {
  readonly version: string;
  /** Throws when the database does not answer. */
  readonly checkDatabase: () => Promise<void>;
  readonly pools?: Readonly<Record<string, PoolCounts>>;
  /** Lets a collector on another machine read `/metrics`, as a bearer token. */
  readonly metricsToken?: string | undefined;
}

const HEALTH_PATIENCE_MILLISECONDS = 2_000;

/** `/healthz` for whoever restarts the product, `/metrics` for whoever watches it. */
export function serveObservability(app: FastifyInstance, options: ObservabilityOptions): Metrics {
  const metrics = new Metrics();
  countRequests(app, metrics);
  describeProcess(app, metrics);
  describePools(metrics, options.pools ?? {});

  app.get('/healthz', { schema: { hide: true } }, async (request, reply) => {
    try {
      await withPatience(options.checkDatabase());
      return reply.send({ status: 'ok', database: 'ok', version: options.version });
    } catch (error) {
      request.log.error({ err: error }, 'health check failed');
      return reply.code(503).send({ status: 'failing', database: 'failing', version: options.version });
    }
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayReadMetrics(request, options.metricsToken)) throw httpRefusals.http_not_found({ path: '/metrics' });
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text());
  });
  return metrics;
}

function countRequests(app: FastifyInstance, metrics: Metrics): void {
  const requests = metrics.counter('guatu_http_requests_total', 'Answered requests.');
  const seconds = metrics.histogram('guatu_http_request_duration_seconds', 'Time to answer a request.');
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, never the path: ids in a label would make a series for each row.
    const route = request.routeOptions.url ?? '(none)';
    requests.add({ method: request.method, route, status: String(reply.statusCode) });
    seconds.observe({ method: request.method, route }, reply.elapsedTime / 1000);
  });
}

function describeProcess(app: FastifyInstance, metrics: Metrics): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  app.addHook('onClose', async () => {
    delay.disable();
  });
  metrics.gauge('guatu_event_loop_delay_seconds', 'Delay of the event loop since the start.', () =>
    [50, 99].map((percentile) => ({
      labels: { quantile: String(percentile / 100) },
      value: delay.percentile(percentile) / 1e9,
    })),
  );
  const cpu = () => [{ value: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }];
  metrics.gauge('process_cpu_seconds_total', 'User and system time.', cpu, 'counter');
  metrics.gauge('process_resident_memory_bytes', 'Resident memory.', () => [{ value: process.memoryUsage.rss() }]);
  metrics.gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => [{ value: process.memoryUsage().heapUsed }]);
  metrics.gauge('process_uptime_seconds', 'Time since the start.', () => [{ value: process.uptime() }]);
}

function describePools(metrics: Metrics, pools: Readonly<Record<string, PoolCounts>>): void {
  metrics.gauge('guatu_db_pool_connections', 'Database connections of a pool by state.', () =>
    Object.entries(pools).flatMap(([pool, { totalCount, idleCount, waitingCount }]) => [
      { labels: { pool, state: 'busy' }, value: totalCount - idleCount },
      { labels: { pool, state: 'idle' }, value: idleCount },
      { labels: { pool, state: 'waiting' }, value: waitingCount },
    ]),
  );
}

/** Someone on this machine, and not through a proxy on this machine, or whoever has the token. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const offered = request.headers.authorization?.replace(/^Bearer /, '');
  if (token !== undefined && offered !== undefined && sameText(offered, token)) return true;
  return isLoopback(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined;
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether an address or host name means this machine only. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  if (isIP(address) === 0) return address === 'localhost';
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

async function withPatience(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), HEALTH_PATIENCE_MILLISECONDS);
  });
  try {
    await Promise.race([check, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
