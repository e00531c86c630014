import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** A call as it came in over the wire. */
export interface ReceivedCall {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebhookServer {
  readonly url: string;
  readonly calls: readonly ReceivedCall[];
  /** The next so many calls are answered with the status. */
  fail(calls: number, status: number): void;
  close(): Promise<void>;
}

/** A receiver of webhooks on this machine. */
export async function webhookServer(): Promise<WebhookServer> {
  const calls: ReceivedCall[] = [];
  const failures: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    calls.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    const status = failures.shift() ?? 200;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('{"errcode":0}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    calls,
    fail: (count, status) => failures.push(...Array.from({ length: count }, () => status)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
