import type { FastifyInstance } from 'fastify';
import { networkRefusals } from './messages.ts';
import { isLoopback } from './observability.ts';

export interface ListenOptions {
  /** `127.0.0.1` unless the operator names another address. */
  readonly host?: string | undefined;
  readonly port: number;
  /** Names of demo accounts whose shown password still works. */
  readonly accountsWithShownPassword: () => Promise<readonly string[]>;
}

/**
 * Starts listening and answers the address. Any address that other machines reach is refused while a demo account can be
 * opened with the password printed at start.
 */
export async function listenSafely(app: FastifyInstance, options: ListenOptions): Promise<string> {
  const host = options.host ?? '127.0.0.1';
  if (!isLoopback(host)) {
    const accounts = await options.accountsWithShownPassword();
    if (accounts.length > 0) throw networkRefusals.network_demo_passwords({ host, accounts });
  }
  return app.listen({ host, port: options.port });
}
