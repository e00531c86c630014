import type { FastifyReply, FastifyRequest } from 'fastify';

/** A server-sent event stream to one browser. */
export interface EventStream {
  /** Sends one event; `data` travels as JSON. After the browser has gone this does nothing. */
  send(event: string, data: unknown): void;
  close(): void;
  /** Aborted when the browser goes away or the stream is closed; pass it to whatever produces the events. */
  readonly closed: AbortSignal;
}

/** Proxies cut silent connections after a minute or so. */
const HEARTBEAT_MILLISECONDS = 25_000;

/** Turns the reply into an event stream. The handler returns `reply` and sends events for as long as it likes. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, {
    // A hijacked reply skips the hooks, so the headers that they set so far must be carried over.
    ...Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 3000\n\n');
  const gone = new AbortController();
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MILLISECONDS);
  heartbeat.unref();
  raw.once('close', () => {
    clearInterval(heartbeat);
    gone.abort();
    request.log.debug('event stream closed');
  });
  return {
    send(event, data) {
      if (!gone.signal.aborted) raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close() {
      raw.end();
    },
    closed: gone.signal,
  };
}
