import { createTransport } from 'nodemailer';
import { checkedHost } from './guard.ts';
import { OutwardFailure, type OutwardMessage } from './message.ts';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, STARTTLS before anything is said, or none inside the office's own network. */
  readonly security: 'TLS' | 'STARTTLS' | 'NONE';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
  readonly inside: boolean;
}

const MILLISECONDS = 15_000;

/** Sends a message to one address. @throws OutwardFailure */
export async function sendMail(settings: MailSettings, to: string, message: OutwardMessage): Promise<void> {
  const { host, port, security, user, password, from, inside } = settings;
  if (security === 'NONE' && !inside) throw new OutwardFailure('not_encrypted');
  const { address } = await checkedHost(host, inside);
  const transport = createTransport({
    // The address that was checked; the name stays for the certificate.
    host: address,
    port,
    secure: security === 'TLS',
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'NONE',
    tls: { servername: host },
    ...(user !== null && password !== null && { auth: { user, pass: password } }),
    connectionTimeout: MILLISECONDS,
    greetingTimeout: MILLISECONDS,
    socketTimeout: MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to,
      subject: message.title,
      // Chinese as base64: lines of mail may not be longer than 998 bytes.
      textEncoding: 'base64',
      text: [...message.lines, '', message.link].join('\n'),
      messageId: `<${message.id}@guatu.invalid>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    throw failureOf(error);
  } finally {
    transport.close();
  }
}

/** What the library tells may quote addresses; only its codes are kept. */
function failureOf(error: unknown): OutwardFailure {
  const { code, responseCode } = Object(error) as { readonly code?: unknown; readonly responseCode?: unknown };
  if (typeof responseCode === 'number') return new OutwardFailure('refused', String(responseCode));
  return new OutwardFailure('not_reached', typeof code === 'string' ? code : null);
}
