import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../testing/index.ts';
import type { Auth } from './index.ts';
import { giveAccount, openTestAuth, RIGHT_PASSWORD, withCookies } from './test-auth.ts';

let auth: Auth;
let test: TestDatabase<unknown>;

beforeAll(async () => {
  ({ auth, test } = await openTestAuth());
});
afterAll(async () => {
  await auth.close();
  await test.close();
});

const none = new Headers();

/** RFC 6238, as any authenticator app computes it; `steps` shifts time by half minutes. */
function totp(uri: string, steps = 0): string {
  const secret = decodeBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function decodeBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** An account with an authenticator; what the owner then has in hand. */
async function bind(userName: string) {
  const userId = await giveAccount(auth, userName);
  const { cookies } = await auth.signIn.withPassword(userName, RIGHT_PASSWORD, none);
  const { uri, recoveryCodes } = await auth.own.startSecondFactor(RIGHT_PASSWORD, withCookies(cookies));
  const after = await auth.own.confirmSecondFactor(totp(uri), withCookies(cookies));
  return { userId, uri, recoveryCodes, headers: withCookies(cookies, after) };
}

async function challenge(userName: string): Promise<Headers> {
  const outcome = await auth.signIn.withPassword(userName, RIGHT_PASSWORD, none);
  expect(outcome.state).toBe('second_factor');
  return withCookies(outcome.cookies);
}

describe('动态口令', () => {
  it('绑定须先输口令,再输一次动态口令才生效', async () => {
    await giveAccount(auth, 'binder');
    const { cookies } = await auth.signIn.withPassword('binder', RIGHT_PASSWORD, none);
    const headers = withCookies(cookies);
    await expect(auth.own.startSecondFactor('wrong-Password-1', headers)).rejects.toMatchObject({
      code: 'auth_current_password_wrong',
    });
    await expect(auth.own.confirmSecondFactor('123456', headers)).rejects.toMatchObject({
      code: 'auth_second_factor_none',
    });
    const { uri } = await auth.own.startSecondFactor(RIGHT_PASSWORD, headers);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    await expect(auth.own.confirmSecondFactor(totp(uri, 1000), headers)).rejects.toMatchObject({
      code: 'auth_second_factor_wrong',
    });
    expect((await auth.signIn.withPassword('binder', RIGHT_PASSWORD, none)).state).toBe('signed_in');
    await auth.own.confirmSecondFactor(totp(uri), headers);
    expect((await auth.signIn.withPassword('binder', RIGHT_PASSWORD, none)).state).toBe('second_factor');
  });

  it('绑定后,只有口令还进不去', async () => {
    await bind('half-way');
    expect(await auth.sessions.find(await challenge('half-way'))).toBeNull();
  });

  it('口令加动态口令,登录成功', async () => {
    const { userId, uri } = await bind('both-right');
    const outcome = await auth.signIn.withCode('totp', totp(uri), await challenge('both-right'));
    expect(outcome).toMatchObject({ state: 'signed_in', userId });
    expect(await auth.sessions.find(withCookies(outcome.cookies))).toMatchObject({ userId, secondFactor: true });
  });

  it('动态口令错了可以再输;错到上限须从头再来', async () => {
    const { uri } = await bind('guesser');
    const headers = await challenge('guesser');
    const wrong = totp(uri, 5000);
    for (let i = 0; i < 5; i++)
      await expect(auth.signIn.withCode('totp', wrong, headers)).rejects.toMatchObject({ code: 'auth_wrong_code' });
    await expect(auth.signIn.withCode('totp', totp(uri), headers)).rejects.toMatchObject({
      code: 'auth_challenge_over',
    });
    expect((await auth.signIn.withCode('totp', totp(uri), await challenge('guesser'))).state).toBe('signed_in');
  });

  it('没有经过口令这一步,不能直接输动态口令', async () => {
    await expect(auth.signIn.withCode('totp', '123456', none)).rejects.toMatchObject({ code: 'auth_challenge_over' });
  });

  it('备用码能代替手机一次,不能用第二次', async () => {
    const { recoveryCodes } = await bind('lost-phone');
    const [code = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect((await auth.signIn.withCode('recovery', code, await challenge('lost-phone'))).state).toBe('signed_in');
    await expect(auth.signIn.withCode('recovery', code, await challenge('lost-phone'))).rejects.toMatchObject({
      code: 'auth_wrong_code',
    });
  });

  it('密钥在库里是加密的', async () => {
    const { userId, uri } = await bind('secret-look');
    const { rows } = await sql<{
      secret: string;
    }>`SELECT secret FROM auth."twoFactor" WHERE "userId" = ${userId}`.execute(test.db);
    const plain = decodeBase32(new URL(uri).searchParams.get('secret') ?? '').toString();
    expect(plain.length).toBeGreaterThan(20);
    expect(rows[0]?.secret).not.toContain(plain);
  });

  it('已绑定的不能再绑一次;解除须输口令', async () => {
    const { headers } = await bind('twice');
    await expect(auth.own.startSecondFactor(RIGHT_PASSWORD, headers)).rejects.toMatchObject({
      code: 'auth_second_factor_already',
    });
    await expect(auth.own.dropSecondFactor('wrong-Password-1', headers)).rejects.toMatchObject({
      code: 'auth_current_password_wrong',
    });
    await auth.own.dropSecondFactor(RIGHT_PASSWORD, headers);
    expect((await auth.signIn.withPassword('twice', RIGHT_PASSWORD, none)).state).toBe('signed_in');
  });

  it('停用的人输对动态口令也进不去', async () => {
    const { userId, uri } = await bind('stopped-late');
    const headers = await challenge('stopped-late');
    await auth.accounts.setDisabled(userId, true);
    await expect(auth.signIn.withCode('totp', totp(uri), headers)).rejects.toMatchObject({ code: 'auth_disabled' });
  });

  it('管理员重置口令时一并解除,丢了手机的人能回来', async () => {
    const { userId } = await bind('phone-gone');
    await auth.accounts.provide({
      userId,
      userName: 'phone-gone',
      displayName: '测试人',
      password: 'blue-Lake-2046',
      mustChange: true,
    });
    expect((await auth.signIn.withPassword('phone-gone', 'blue-Lake-2046', none)).state).toBe('signed_in');
  });
});
