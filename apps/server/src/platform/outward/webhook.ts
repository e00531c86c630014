import { createHmac } from 'node:crypto';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type CheckedHost, checkedHost } from './guard.ts';
import { OutwardFailure, type OutwardMessage } from './message.ts';

/** GENERIC is signed by us; the others are group robots with formats of their own. */
export type WebhookPreset = 'GENERIC' | 'WECOM' | 'DINGTALK';

export interface WebhookSettings {
  readonly preset: WebhookPreset;
  readonly url: string;
  /** Signs GENERIC and DINGTALK messages; a WECOM address is secret by itself. */
  readonly secret: string | null;
  /** Whether the address may lie inside the office's own network, and then without encryption. */
  readonly inside: boolean;
}

/** Hosts on which the robots live; anything else under these presets is a slip or a trick. */
export const ROBOT_HOSTS: Readonly<Partial<Record<WebhookPreset, string>>> = {
  WECOM: 'qyapi.weixin.qq.com',
  DINGTALK: 'oapi.dingtalk.com',
};
const MILLISECONDS = 10_000;
const ANSWER_BYTES = 64 * 1024;

/**
 * Posts a message. No redirect is followed, and a robot's own error code counts as well as the status.
 * @throws OutwardFailure
 */
export async function postWebhook(settings: WebhookSettings, message: OutwardMessage, nowMs: number): Promise<void> {
  const url = new URL(settings.url);
  const robot = ROBOT_HOSTS[settings.preset];
  if (robot !== undefined && url.hostname !== robot) throw new OutwardFailure('wrong_host');
  if (url.protocol !== 'https:' && !settings.inside) throw new OutwardFailure('not_encrypted');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OutwardFailure('not_encrypted');
  const host = await checkedHost(url.hostname, settings.inside);
  const { headers, body, query } = writtenFor(settings, message, nowMs);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await post(url, host, headers, body);
  if (robot !== undefined) refuseRobotError(answer);
}

interface Written {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The message in the form of its preset, signed in the way of its preset. */
export function writtenFor(
  { preset, secret }: Pick<WebhookSettings, 'preset' | 'secret'>,
  message: OutwardMessage,
  nowMs: number,
): Written {
  const { id, title, lines, link } = message;
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const markdown = [`### ${title}`, ...lines.map((line) => `- ${line}`), `[${link}](${link})`].join('\n');
  switch (preset) {
    case 'WECOM':
      return { headers, query: {}, body: JSON.stringify({ msgtype: 'markdown', markdown: { content: markdown } }) };
    case 'DINGTALK': {
      const body = JSON.stringify({ msgtype: 'markdown', markdown: { title, text: markdown } });
      return { headers, query: secret === null ? {} : dingTalkSignature(secret, nowMs), body };
    }
    case 'GENERIC': {
      const body = JSON.stringify({ id, title, lines, link });
      return { headers: { ...headers, 'idempotency-key': id, ...signature(secret, nowMs, body) }, query: {}, body };
    }
  }
}

/** HMAC-SHA256 over time and body, so that neither can be changed nor an old message sent again much later. */
function signature(secret: string | null, nowMs: number, body: string): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1000));
  if (secret === null) return { 'x-guatu-timestamp': timestamp };
  const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'x-guatu-timestamp': timestamp, 'x-guatu-signature': `sha256=${mac}` };
}

/** As the robot's security setting asks: HMAC-SHA256 of "milliseconds\nsecret" under the secret, in base64. */
function dingTalkSignature(secret: string, nowMs: number): Record<string, string> {
  const timestamp = String(nowMs);
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  return { timestamp, sign };
}

function post(url: URL, host: CheckedHost, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  // Connects to the address that was checked, whatever the name says by now; the name stays for TLS and the Host header.
  const pinned: LookupFunction = (_name, options, done) =>
    options.all ? done(null, [{ address: host.address, family: host.family }]) : done(null, host.address, host.family);
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  return new Promise((resolve, reject) => {
    const unreached = (error: NodeJS.ErrnoException) => reject(new OutwardFailure('not_reached', error.code ?? null));
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: pinned,
        agent: false,
        signal: AbortSignal.timeout(MILLISECONDS),
      },
      (answer) => {
        const status = answer.statusCode ?? 0;
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size <= ANSWER_BYTES) chunks.push(chunk);
          else answer.destroy();
        });
        answer.once('error', unreached);
        answer.once('close', () => {
          if (status >= 200 && status < 300) resolve(Buffer.concat(chunks).toString('utf8'));
          else reject(new OutwardFailure('refused', String(status)));
        });
      },
    );
    sent.once('error', unreached);
    sent.end(body);
  });
}

/** Robots answer 200 to everything and say in `errcode` whether they took it. */
function refuseRobotError(answer: string): void {
  const code = errorCodeIn(answer);
  if (code !== 0) throw new OutwardFailure('refused', code === null ? null : String(code));
}

function errorCodeIn(answer: string): number | null {
  try {
    const { errcode } = Object(JSON.parse(answer)) as { readonly errcode?: unknown };
    return typeof errcode === 'number' ? errcode : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
