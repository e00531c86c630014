import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small OpenID Connect service on this machine: who comes to sign in is `person`, as the office's directory has it. */
export interface TestIdentityService {
  readonly discoveryUrl: string;
  person: { sub: string; preferred_username: string; name: string };
  /** What a browser does at the service: signs in there, and is sent back with a code. */
  visit(authorizationUrl: string): string;
  close(): Promise<void>;
}

const CLIENT = 'guatu-test';

export async function startIdentityService(): Promise<TestIdentityService> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { nonce: string | null; challenge: string | null }>();
  let issuer = '';

  const server = createServer(async (request, response) => {
    const json = (body: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
      case '/token': {
        const form = new URLSearchParams(await readBody(request));
        const grant = codes.get(form.get('code') ?? '');
        const verifier = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url');
        if (grant === undefined || (grant.challenge !== null && grant.challenge !== verifier))
          return json({ error: 'invalid_grant' }, 400);
        return json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken(grant.nonce) });
      }
      default:
        return json(service.person);
    }
  });

  function idToken(nonce: string | null): string {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: issuer,
      aud: CLIENT,
      iat: now,
      exp: now + 300,
      ...(nonce === null ? {} : { nonce }),
      ...service.person,
    };
    const text = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: TestIdentityService = {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    person: { sub: 'directory-1', preferred_username: 'nobody', name: '无名' },
    visit(authorizationUrl) {
      const asked = new URL(authorizationUrl).searchParams;
      const code = randomUUID();
      codes.set(code, { nonce: asked.get('nonce'), challenge: asked.get('code_challenge') });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      return back.toString();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return service;
}

export const testClient = { clientId: CLIENT, clientSecret: 'client-secret' };

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
