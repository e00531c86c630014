import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { createIdempotencyStore } from './sql.ts';
import { createTestApp, signedIn, testActor } from './test-app.ts';

let test: TestDatabase<unknown>;
let served: Awaited<ReturnType<typeof createTestApp>>;

beforeAll(async () => {
  test = await testDatabase();
  served = await createTestApp({ idempotency: createIdempotencyStore(test.app) });
});
afterAll(async () => {
  await served.app.close();
  await test.close();
});

const put = (key: string, payload: object = { shelf: '书架', books: 2 }) =>
  served.app.inject({ method: 'POST', url: '/api/shelves', headers: { ...signedIn, 'idempotency-key': key }, payload });

describe('带编号的提交', () => {
  it('重复提交只做一次,回答与第一次相同', async () => {
    const before = served.puts();
    const first = await put('submit-0001');
    const again = await put('submit-0001');
    expect(served.puts()).toBe(before + 1);
    expect([again.statusCode, again.body]).toEqual([first.statusCode, first.body]);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  });

  it('同时提交两次也只做一次', async () => {
    const before = served.puts();
    const answers = await Promise.all(Array.from({ length: 6 }, () => put('submit-0002')));
    expect(served.puts()).toBe(before + 1);
    for (const answer of answers) expect([200, 409]).toContain(answer.statusCode);
  });

  it('同一编号换了内容,拒绝', async () => {
    await put('submit-0003');
    const other = await put('submit-0003', { shelf: '书架', books: 9 });
    expect([other.statusCode, other.json().code]).toEqual([409, 'http_key_reused']);
  });

  it('被拒绝的提交改好后可以用原编号再交', async () => {
    const before = served.puts();
    const refused = await put('submit-0004', { shelf: '满架', books: 1 });
    expect(refused.statusCode).toBe(409);
    expect((await put('submit-0004', { shelf: '空架', books: 1 })).statusCode).toBe(200);
    expect(served.puts()).toBe(before + 2);
  });

  it('处理中断、结果不明时,不擅自再做一遍', async () => {
    await put('submit-0005');
    await sql`UPDATE app.idempotency_key SET status = NULL, response = NULL WHERE key = 'submit-0005'`.execute(test.db);
    const before = served.puts();
    const again = await put('submit-0005');
    expect([again.statusCode, again.json().code]).toEqual([409, 'http_outcome_unknown']);
    expect(served.puts()).toBe(before);
  });

  it('过了一天,编号可以重新使用', async () => {
    await put('submit-0006');
    await sql`UPDATE app.idempotency_key SET expires_at = now() - interval '1 second' WHERE key = 'submit-0006'`.execute(
      test.db,
    );
    const before = served.puts();
    expect((await put('submit-0006')).statusCode).toBe(200);
    expect(served.puts()).toBe(before + 1);
  });

  it('编号按人区分,别人用过不影响', async () => {
    const stranger = '01890000-0000-7000-8000-0000000000ff';
    await sql`INSERT INTO app.idempotency_key (user_id, key, route, fingerprint, expires_at)
      VALUES (${stranger}, 'submit-0007', 'POST /x', 'other', now() + interval '1 hour')`.execute(test.db);
    expect((await put('submit-0007')).statusCode).toBe(200);
    const { rows } = await sql<{
      user_id: string;
    }>`SELECT user_id FROM app.idempotency_key WHERE key = 'submit-0007'`.execute(test.db);
    expect(rows.map((row) => row.user_id).sort()).toEqual([testActor.userId, stranger].sort());
  });

  it('编号不合格式,拒绝', async () => {
    expect((await put('短')).json().code).toBe('http_invalid');
  });

  it('没有编号的提交照常做', async () => {
    const before = served.puts();
    for (let i = 0; i < 2; i++) {
      await served.app.inject({
        method: 'POST',
        url: '/api/shelves',
        headers: signedIn,
        payload: { shelf: '书架', books: 1 },
      });
    }
    expect(served.puts()).toBe(before + 2);
  });
});
