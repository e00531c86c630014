import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestDatabase } from '../../testing/index.ts';
import type { Auth } from './index.ts';
import { giveAccount, openTestAuth, RIGHT_PASSWORD, withCookies } from './test-auth.ts';

let auth: Auth;
let test: TestDatabase<unknown>;
let warnings: string[];

beforeAll(async () => {
  ({ auth, test, warnings } = await openTestAuth({ policy: { maxFailures: 3 } }));
});
afterAll(async () => {
  await auth.close();
  await test.close();
});

const none = new Headers();
const signIn = (name: string, password = RIGHT_PASSWORD) => auth.signIn.withPassword(name, password, none);

async function enter(name: string): Promise<Headers> {
  const outcome = await signIn(name);
  return withCookies(outcome.cookies);
}

describe('用口令登录', () => {
  it('用户名和口令都对,就登录;用户名不分大小写', async () => {
    const userId = await giveAccount(auth, 'zhou.jing');
    const outcome = await signIn('Zhou.Jing');
    expect(outcome).toMatchObject({ state: 'signed_in', userId, mustChangePassword: false });
    expect(await auth.sessions.find(withCookies(outcome.cookies))).toMatchObject({
      userId,
      userName: 'zhou.jing',
      secondFactor: false,
    });
  });

  it('会话 Cookie 不给脚本看,只随本站请求发送', async () => {
    await giveAccount(auth, 'cookie-look');
    const { cookies } = await signIn('cookie-look');
    const session = cookies.find((cookie) => cookie.startsWith('guatu.session_token='));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Strict/i);
    expect(session).toMatch(/Path=\//i);
  });

  it('用 HTTPS 时会话 Cookie 只走加密连接', async () => {
    const secure = await openTestAuth({ origin: 'https://guatu.example' });
    await giveAccount(secure.auth, 'secure-one');
    const { cookies } = await secure.auth.signIn.withPassword('secure-one', RIGHT_PASSWORD, none);
    expect(cookies.find((cookie) => cookie.includes('session_token='))).toMatch(/^__Secure-guatu\..*Secure/i);
    await secure.auth.close();
    await secure.test.close();
  });

  it('口令错、没有这个人、名字不合格式,听起来一样', async () => {
    await giveAccount(auth, 'real-one');
    const said = await Promise.all(
      [signIn('real-one', 'wrong-Password-1'), signIn('nobody-here'), signIn('有汉字'), signIn('x')].map((attempt) =>
        attempt.catch((error: Error) => error.message),
      ),
    );
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain('用户名或口令不对');
  });

  it('口令存为 argon2id,内存 19 MiB、两轮、单线程', async () => {
    const userId = await giveAccount(auth, 'hash-look');
    const { rows } = await sql<{
      password: string;
    }>`SELECT password FROM auth.account WHERE "userId" = ${userId}`.execute(test.db);
    expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('重置后首次登录会提示先改口令', async () => {
    await giveAccount(auth, 'new-comer', { mustChange: true });
    expect(await signIn('new-comer')).toMatchObject({ mustChangePassword: true });
  });

  it('不能自己注册,也没有别的入口', async () => {
    const request = new Request('http://127.0.0.1:8080/api/auth/sign-up/email', { method: 'POST', body: '{}' });
    await expect(auth.unified.finish(request)).rejects.toMatchObject({ code: 'auth_oidc_off' });
  });
});

describe('锁定', () => {
  it('连续错满次数即锁定,对的口令也不行;到时自行解开', async () => {
    await giveAccount(auth, 'lock-me');
    for (let i = 0; i < 3; i++)
      await expect(signIn('lock-me', 'wrong-Password-1')).rejects.toMatchObject({ code: 'auth_wrong_password' });
    await expect(signIn('lock-me')).rejects.toMatchObject({
      code: 'auth_locked',
      details: { retryAfterSeconds: expect.any(Number) },
    });
    await sql`UPDATE auth.sign_in_failure SET locked_until = now() - interval '1 second' WHERE user_name = 'lock-me'`.execute(
      test.db,
    );
    expect((await signIn('lock-me')).state).toBe('signed_in');
  });

  it('登录成功后,以前的错误不再累计', async () => {
    await giveAccount(auth, 'forgiven');
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 2; i++) await expect(signIn('forgiven', 'wrong-Password-1')).rejects.toThrow();
      expect((await signIn('forgiven')).state).toBe('signed_in');
    }
  });

  it('同时猜很多次也只算规定的次数', async () => {
    await giveAccount(auth, 'burst');
    const guesses = Array.from({ length: 12 }, (_, i) =>
      signIn('burst', `wrong-Password-${i}`).catch((error: { code: string }) => error.code),
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'auth_wrong_password')).toHaveLength(3);
    expect(codes.filter((code) => code === 'auth_locked')).toHaveLength(9);
  });

  it('不存在的用户名也会锁定,看不出谁存在', async () => {
    for (let i = 0; i < 3; i++)
      await expect(signIn('ghost-user')).rejects.toMatchObject({ code: 'auth_wrong_password' });
    await expect(signIn('ghost-user')).rejects.toMatchObject({ code: 'auth_locked' });
  });

  it('管理员重置口令,锁定随之解除', async () => {
    const userId = await giveAccount(auth, 'reset-me');
    for (let i = 0; i < 4; i++) await expect(signIn('reset-me', 'wrong-Password-1')).rejects.toThrow();
    await auth.accounts.provide({
      userId,
      userName: 'reset-me',
      displayName: '测试人',
      password: 'blue-Lake-2046',
      mustChange: true,
    });
    expect(await signIn('reset-me', 'blue-Lake-2046')).toMatchObject({ state: 'signed_in', mustChangePassword: true });
  });
});

describe('会话', () => {
  it('没有 Cookie、乱写的 Cookie,都算没有登录', async () => {
    expect(await auth.sessions.find(none)).toBeNull();
    expect(await auth.sessions.find(new Headers({ cookie: 'guatu.session_token=made.up' }))).toBeNull();
  });

  it('改动过签名的 Cookie 不认', async () => {
    await giveAccount(auth, 'forge-me');
    const cookie = (await enter('forge-me')).get('cookie') ?? '';
    const tampered = cookie.replace(/=(.)/, (_all, first: string) => `=${first === 'a' ? 'b' : 'a'}`);
    expect(await auth.sessions.find(new Headers({ cookie: tampered }))).toBeNull();
  });

  it('闲置超过规定时间,会话结束且不能复活', async () => {
    await giveAccount(auth, 'idle-one');
    const headers = await enter('idle-one');
    const first = await auth.sessions.find(headers);
    expect(first).not.toBeNull();
    await sql`UPDATE auth.session_state SET last_seen = now() - interval '29 minutes' WHERE session_id = ${first?.sessionId}`.execute(
      test.db,
    );
    expect(await auth.sessions.find(headers)).not.toBeNull();
    await sql`UPDATE auth.session_state SET last_seen = now() - interval '31 minutes' WHERE session_id = ${first?.sessionId}`.execute(
      test.db,
    );
    expect(await auth.sessions.find(headers)).toBeNull();
    expect(await auth.sessions.find(headers)).toBeNull();
  });

  it('再忙的会话,过了规定时长也结束', async () => {
    await giveAccount(auth, 'long-one');
    const headers = await enter('long-one');
    const session = await auth.sessions.find(headers);
    await sql`UPDATE auth.session SET "expiresAt" = now() - interval '1 second' WHERE id = ${session?.sessionId}`.execute(
      test.db,
    );
    expect(await auth.sessions.find(headers)).toBeNull();
  });

  it('退出后会话作废', async () => {
    await giveAccount(auth, 'leave-me');
    const headers = await enter('leave-me');
    const cookies = await auth.own.signOut(headers);
    expect(cookies.some((cookie) => /session_token=;/.test(cookie))).toBe(true);
    expect(await auth.sessions.find(headers)).toBeNull();
  });

  it('停用的人立即退出,也不能再登录;启用后恢复', async () => {
    const userId = await giveAccount(auth, 'stopped');
    const headers = await enter('stopped');
    await auth.accounts.setDisabled(userId, true);
    expect(await auth.sessions.find(headers)).toBeNull();
    await expect(signIn('stopped')).rejects.toMatchObject({ code: 'auth_disabled' });
    await auth.accounts.setDisabled(userId, false);
    expect((await signIn('stopped')).state).toBe('signed_in');
  });

  it('已结束的会话和过时的记录会被清扫', async () => {
    await giveAccount(auth, 'swept');
    const session = await auth.sessions.find(await enter('swept'));
    await sql`UPDATE auth.session SET "expiresAt" = now() - interval '1 second' WHERE id = ${session?.sessionId}`.execute(
      test.db,
    );
    await auth.sessions.sweep();
    const { rows } = await sql`SELECT 1 FROM auth.session_state WHERE session_id = ${session?.sessionId}`.execute(
      test.db,
    );
    expect(rows).toEqual([]);
  });
});

describe('改口令', () => {
  it('改了以后旧口令作废,别处的会话全部退出,本处继续', async () => {
    await giveAccount(auth, 'changer', { mustChange: true });
    const elsewhere = await enter('changer');
    const here = await enter('changer');
    const session = await auth.sessions.find(here);
    if (session === null) throw new Error('no session');
    const cookies = await auth.own.changePassword(session, RIGHT_PASSWORD, 'green-Hill-5521', here);
    expect(await auth.sessions.find(elsewhere)).toBeNull();
    expect(await auth.sessions.find(withCookies(cookies))).toMatchObject({ mustChangePassword: false });
    await expect(signIn('changer')).rejects.toMatchObject({ code: 'auth_wrong_password' });
    expect((await signIn('changer', 'green-Hill-5521')).state).toBe('signed_in');
  });

  it('当前口令不对、新口令太弱或没变,都不改', async () => {
    await giveAccount(auth, 'weakling');
    const headers = await enter('weakling');
    const session = await auth.sessions.find(headers);
    if (session === null) throw new Error('no session');
    const change = (current: string, next: string) => auth.own.changePassword(session, current, next, headers);
    await expect(change('wrong-Password-1', 'green-Hill-5521')).rejects.toMatchObject({
      code: 'auth_current_password_wrong',
    });
    await expect(change(RIGHT_PASSWORD, 'short1')).rejects.toMatchObject({
      code: 'auth_password_weak',
      message: expect.stringContaining('不足 10 位'),
    });
    await expect(change(RIGHT_PASSWORD, 'weakling-2026')).rejects.toMatchObject({
      message: expect.stringContaining('包含了用户名'),
    });
    await expect(change(RIGHT_PASSWORD, RIGHT_PASSWORD)).rejects.toMatchObject({
      message: expect.stringContaining('与当前口令相同'),
    });
    expect((await signIn('weakling')).state).toBe('signed_in');
  });
});

describe('演示口令', () => {
  it('公开显示的口令没改之前列在名单上,改了或停用了就不列', async () => {
    const one = await giveAccount(auth, 'demo-one', { passwordShown: true });
    const two = await giveAccount(auth, 'demo-two', { passwordShown: true });
    expect(await auth.accounts.withShownPassword()).toEqual(['demo-one', 'demo-two']);
    await auth.accounts.setDisabled(one, true);
    await auth.accounts.provide({
      userId: two,
      userName: 'demo-two',
      displayName: '乙',
      password: 'green-Hill-5521',
      mustChange: false,
    });
    expect(await auth.accounts.withShownPassword()).toEqual([]);
  });
});

describe('联网', () => {
  it('登录、退出和两步验证都不访问网络', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const quiet = await openTestAuth();
    await giveAccount(quiet.auth, 'offline-one');
    const { cookies } = await quiet.auth.signIn.withPassword('offline-one', RIGHT_PASSWORD, none);
    await quiet.auth.own.startSecondFactor(RIGHT_PASSWORD, withCookies(cookies));
    await quiet.auth.own.signOut(withCookies(cookies));
    expect(fetched).not.toHaveBeenCalled();
    expect(quiet.warnings).toEqual([]);
    await quiet.auth.close();
    await quiet.test.close();
  });

  it('日志里没有口令', () => {
    expect(warnings.join('\n')).not.toMatch(/wrong-Password|Bridge/);
  });
});
