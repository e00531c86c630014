import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface Call {
  readonly url: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** A file for an upload; it goes as the field `file`. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** Somebody who calls the product over HTTP; keeps the cookies of a sign-in. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async signIn(userName: string, password: string): Promise<void> {
    const answer = await this.send('POST', { url: '/api/session', body: { userName, password } });
    if (answer.statusCode !== 200) throw new Error(`${userName} could not sign in: ${answer.body}`);
  }

  async send(method: Method, { url, body, headers = {}, file }: Call): Promise<LightMyRequestResponse> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = file === undefined ? null : multipart(file);
    const answer = await this.#app.inject({
      method,
      url,
      headers: { ...(cookie === '' ? {} : { cookie }), ...form?.headers, ...headers },
      ...(form === null ? {} : { payload: form.payload }),
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.#keep(line);
    return answer;
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function multipart({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const boundary = 'guatu-form-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
