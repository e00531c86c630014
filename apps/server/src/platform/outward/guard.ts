import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { OutwardFailure } from './message.ts';

/** Address ranges that are not the public internet: the machine itself, the office's network, and what clouds answer on. */
const INSIDE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  INSIDE.addSubnet(net, prefix, 'ipv6');
}

/** Whether an address lies inside; IPv4 addresses written as IPv6 are judged as what they are. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isInside(mapped);
  // The hexadecimal form of such an address would slip past the text above; nothing public is written that way.
  if (/^::ffff:/i.test(address)) return true;
  return INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** A host with the one address that may be connected to. */
export interface CheckedHost {
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * Looks a host up once and answers the address to connect to, so that a name cannot point elsewhere between the check and the
 * connection. Unless `inside` is allowed, every address of the host must be public.
 * @throws OutwardFailure `address_unknown`, `address_inside`
 */
export async function checkedHost(host: string, inside: boolean): Promise<CheckedHost> {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = await lookup(bare, { all: true }).catch(() => []);
  const [first] = found;
  if (first === undefined) throw new OutwardFailure('address_unknown');
  if (!inside && found.some(({ address }) => isInside(address))) throw new OutwardFailure('address_inside');
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}
