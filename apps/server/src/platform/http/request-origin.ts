import type { FastifyRequest } from 'fastify';
import { httpRefusals } from './messages.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that a page of another site makes the browser send. Browsers name the page in `Origin` (older ones
 * only say `Sec-Fetch-Site`); programs that are not browsers send neither and carry no cookies of a person.
 * The cookies are same-site strict as well; this is the second lock on the same door.
 */
export function refuseCrossSiteWrite(request: FastifyRequest, publicOrigin: string | null): void {
  if (READS.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined) {
    if (site === undefined || site === 'same-origin' || site === 'none') return;
    throw httpRefusals.http_cross_site({ origin: String(site) });
  }
  if (origin === publicOrigin || origin === `${request.protocol}://${request.host}`) return;
  throw httpRefusals.http_cross_site({ origin });
}
