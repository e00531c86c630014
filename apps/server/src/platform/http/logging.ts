import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where lines go; standard output when absent. */
  readonly destination?: { write(line: string): void };
}

/** Names under which a secret could travel in a logged object. */
const SECRET_NAMES = [
  'password',
  'newPassword',
  'currentPassword',
  'secret',
  'token',
  'code',
  'authorization',
  'cookie',
];

/** One JSON object a line, time as text, secrets struck out. */
export function loggerSettings({ level, destination }: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(destination === undefined ? {} : { stream: destination }),
    base: { service: 'guatu' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `headers["${name}"]`]),
      censor: '[redacted]',
    },
    serializers: {
      // Query strings carry names and phone numbers that people searched for.
      req: (request: FastifyRequest) => ({ method: request.method, path: request.url.split('?')[0] }),
      err: describeError,
    },
  };
}

/** Database errors also carry `detail` and `where`, which quote the values of the row; those stay out of the log. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: '' };
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: error.cause.message } : {}),
  };
}

/** One line for each answered request: what was asked, by whom, how it ended, how long it took. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const quiet = request.routeOptions.url === '/healthz' || request.routeOptions.url === '/metrics';
    request.log[quiet ? 'debug' : 'info'](
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        user: request.actor?.userId ?? null,
        address: request.ip,
      },
      'request',
    );
  });
}
