import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { newId } from '../clock/index.ts';
import { type Auth, type AuthOptions, createAuth, type NewAccount } from './index.ts';

export const RIGHT_PASSWORD = 'red-Bridge-7310';

/** Sign-in over a fresh database, with what the tests need to look at and to shift time. */
export async function openTestAuth(
  options: Partial<AuthOptions> = {},
): Promise<{ auth: Auth; test: TestDatabase<unknown>; warnings: string[] }> {
  const test = await testDatabase();
  const warnings: string[] = [];
  const keep = (_details: object, message: string) => void warnings.push(message);
  const auth = createAuth({
    target: test.targets.auth,
    secret: 'a-secret-for-tests-only-0123456789abcdef',
    origin: 'http://127.0.0.1:8080',
    log: { warn: keep, error: keep },
    ...options,
  });
  return { auth, test, warnings };
}

/** Makes an account of this name and answers its id. */
export async function giveAccount(auth: Auth, userName: string, more: Partial<NewAccount> = {}): Promise<string> {
  const userId = newId();
  await auth.accounts.provide({
    userId,
    userName,
    displayName: '测试人',
    password: RIGHT_PASSWORD,
    mustChange: false,
    ...more,
  });
  return userId;
}

/** The headers of the next request of a browser that got these `Set-Cookie` values; an emptied cookie is forgotten. */
export function withCookies(...setCookies: readonly (readonly string[])[]): Headers {
  const jar = new Map<string, string>();
  for (const line of setCookies.flat()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value === '' || /max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), value);
  }
  return new Headers(jar.size === 0 ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
}
