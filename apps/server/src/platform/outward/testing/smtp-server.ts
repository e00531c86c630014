import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail as it came in over the wire. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
}

export interface SmtpServer {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** The next so many mails are refused with the code. */
  refuse(mails: number, code: number): void;
  close(): Promise<void>;
}

/** A small real SMTP server on this machine: takes mail without encryption or sign-in, as a relay inside an office does. */
export async function smtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const refusals: number[] = [];
  const server = createServer((socket) => serve(socket, mails, () => refusals.shift()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    mails,
    refuse: (count, code) => refusals.push(...Array.from({ length: count }, () => code)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function serve(socket: Socket, mails: ReceivedMail[], refusal: () => number | undefined): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let from = '';
  let to: string[] = [];
  let data: string[] | null = null;
  socket.on('error', () => socket.destroy());
  say('220 test');
  createInterface({ input: socket }).on('line', (line) => {
    if (data !== null) {
      if (line !== '.') {
        data.push(line);
        return;
      }
      mails.push({ from, to, data: data.join('\n') });
      data = null;
      to = [];
      say('250 taken');
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 test');
    else if (verb === 'MAIL') {
      const code = refusal();
      from = addressIn(line);
      say(code === undefined ? '250 ok' : `${code} not now`);
    } else if (verb === 'RCPT') {
      to.push(addressIn(line));
      say('250 ok');
    } else if (verb === 'DATA') {
      data = [];
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  });
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
