import type { Inbox, SentNotices } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { type RecordEdit, saveRecord } from '../../platform/ledger/index.ts';
import { type SmtpServer, smtpServer } from '../../platform/outward/testing/smtp-server.ts';
import { type WebhookServer, webhookServer } from '../../platform/outward/testing/webhook-server.ts';
import { type NoticeDraft, noticeLandHook } from './index.ts';
import { CITY, DISTRICT, type NoticeOffice, openNoticeOffice } from './testing/office.ts';

let office: NoticeOffice;
let smtp: SmtpServer;
let hook: WebhookServer;
const due: NoticeDraft[] = [];
const who = { park: '', clerk: '', cityClerk: '', force: '', housing: '' };
const PROJECT = newId();

beforeAll(async () => {
  office = await openNoticeOffice([async () => due]);
  smtp = await smtpServer();
  hook = await webhookServer();
  who.park = await office.hire('何俊', '金湖街道办', 'park', DISTRICT.town);
  who.clerk = await office.hire('周敏', '大冶市项目办', 'project-office', DISTRICT.unit);
  who.cityClerk = await office.hire('方青', '市项目办', 'project-office', CITY.unit);
  who.force = await office.hire('专班员', '高端轴承专班', 'task-force', CITY.unit, [PROJECT]);
  who.housing = await office.hire('建管员', '大冶市住建局', 'department', DISTRICT.unit);
});
afterAll(async () => {
  await office.close();
  await smtp.close();
  await hook.close();
});
beforeEach(() => office.at('2026-10-28T10:00'));

let nth = 0;
const task = (over: Partial<NoticeDraft> = {}): NoticeDraft => {
  nth += 1;
  const title = `交办：补齐施工许可${nth}`;
  return { event: 'TASK_SENT', leaf: DISTRICT.town, title, link: '/dispatch', key: `k${nth}`, ...over };
};

async function inboxOf(person: string, territories: readonly number[]): Promise<Inbox> {
  office.be(person, 'park', territories);
  return (await office.ask<Inbox>('GET', '')).body;
}

describe('消息发给谁', () => {
  it('每个角色找最近的一级：街道的任务找街道和区项目办，不惊动市里同一角色的人；单项目的专班按项目找', async () => {
    await office.tell(task({ subject: PROJECT }));
    await office.rounds.deliver();
    expect((await inboxOf(who.park, [DISTRICT.town])).unread).toBe(1);
    expect((await inboxOf(who.clerk, [DISTRICT.leaf, DISTRICT.town])).unread).toBe(1);
    expect((await inboxOf(who.cityClerk, [CITY.leaf, DISTRICT.leaf, DISTRICT.town])).unread).toBe(0);
    const forForce = await office.as({ user: who.force, all: false, subjects: [PROJECT] }, (trx) =>
      sql<{
        n: number;
      }>`SELECT count(*)::int AS n FROM app.notice_inbox i JOIN app.notice n ON n.id = i.notice_id`.execute(trx),
    );
    expect(forForce.rows[0]?.n).toBe(1);
  });

  it('写明了责任单位的，只发给那个单位的人；办这件事的人自己不收', async () => {
    await office.tell(task({ unit: '大冶市住建局' }));
    await office.tell(task({ by: who.park }));
    await office.rounds.deliver();
    expect((await inboxOf(who.park, [DISTRICT.town])).unread).toBe(1);
    const { notices } = await inboxOf(who.housing, [DISTRICT.leaf, DISTRICT.town]);
    expect(notices.length).toBe(3);
    expect(notices[0]).toMatchObject({ event: 'TASK_SENT', eventTitle: '任务交办', readAt: null });
  });

  it('同一件事说多少遍都是一条，收了权限、离了岗的人收不到', async () => {
    const once = task();
    await office.tell(once);
    await office.tell(once);
    const gone = await office.hire('离岗的人', '金湖街道办', 'park', DISTRICT.town);
    await sql`UPDATE app.person SET active = false WHERE id = ${gone}`.execute(office.base.db);
    await office.rounds.deliver();
    await office.rounds.deliver();
    expect((await inboxOf(who.park, [DISTRICT.town])).unread).toBe(2);
    expect((await inboxOf(gone, [DISTRICT.town])).unread).toBe(0);
    // Once the right is gone, so are the titles.
    expect((await inboxOf(who.park, [CITY.leaf])).total).toBe(0);
  });

  it('到期这类没有人来办的事，看多少遍也只说一次', async () => {
    due.push(task({ event: 'TASK_OVERDUE', key: 'overdue 1' }));
    await office.rounds.look();
    await office.rounds.look();
    await office.rounds.deliver();
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM app.notice WHERE key = 'overdue 1'`.execute(office.base.db);
    expect(rows[0]?.n).toBe(1);
    due.length = 0;
  });
});

describe('已读', () => {
  it('只能标自己的；谁在什么时候读了，发出的办公室看得到，别人看不到', async () => {
    const { notices } = await inboxOf(who.park, [DISTRICT.town]);
    const [first] = notices;
    if (first === undefined) throw new Error('the inbox is empty');
    const read = await office.ask<{ unread: number }>('POST', '/read', { ids: [first.id] });
    expect(read.body.unread).toBe(notices.filter(({ readAt }) => readAt === null).length - 1);
    office.at('2026-10-28T11:00');
    await office.ask('POST', '/read', { ids: [first.id] });
    expect((await office.ask('GET', '/sent')).status).toBe(403);
    office.be(who.clerk, 'project-office', [DISTRICT.leaf, DISTRICT.town]);
    const sent = (await office.ask<SentNotices>('GET', '/sent')).body.notices.find(({ id }) => id === first.id);
    expect(sent?.read).toBe(1);
    const { receipts } = (
      await office.ask<{ receipts: { name: string; org: string; readAt: string | null }[] }>(
        'GET',
        `/${first.id}/receipts`,
      )
    ).body;
    // The first time counts, not the last.
    expect(receipts[0]).toMatchObject({ name: '何俊', org: '金湖街道办', readAt: '2026-10-28T02:00:00.000000Z' });
    office.be(newId(), 'project-office', [CITY.leaf]);
    expect((await office.ask<unknown>('GET', `/${first.id}/receipts`)).body.code).toBe('notice_not_found');
  });
});

describe('往外发', () => {
  const choose = async (person: string, emailPace: string, muted: readonly string[] = []) => {
    office.be(person, 'park', [DISTRICT.town]);
    return office.ask<{ mailWorks: boolean }>('POST', '/preferences', { email: 'ms@example.cn', emailPace, muted });
  };

  it('没有人设渠道，什么都不往外发；只有系统管理员能设，地址和口令存进去就再也拿不出来', async () => {
    expect((await choose(who.park, 'EACH')).body.mailWorks).toBe(false);
    await office.tell(task());
    await office.rounds.deliver();
    expect([smtp.mails.length, hook.calls.length]).toEqual([0, 0]);
    for (const role of ['city-office', 'project-office', 'security-administrator', 'audit-administrator']) {
      office.be(newId(), role, [CITY.leaf]);
      expect((await office.ask('GET', '/channels')).status, role).toBe(403);
    }
    const settings = {
      kind: 'EMAIL',
      host: '127.0.0.1',
      port: smtp.port,
      security: 'NONE',
      user: 'u',
      from: 'g@example.cn',
    } as const;
    const mail = await office.channel({ ...settings, password: '绝密口令' });
    expect(mail.status).toBe(200);
    expect(mail.text).not.toContain('绝密口令');
    expect((await office.channel(settings)).body.code).toBe('channel_mail_once');
    const robot = await office.channel({ kind: 'WEBHOOK', preset: 'WECOM', url: 'https://evil.example/x' });
    expect(robot.body.code).toBe('channel_url_wrong');
    await sql`DELETE FROM app.notice_channel`.execute(office.base.db);
    const stored = await office.channel({ ...settings, user: null, password: '绝密口令' });
    expect(stored.status).toBe(200);
    const { rows } = await sql<{ text: string }>`SELECT c::text AS text FROM app.notice_channel c`.execute(
      office.base.db,
    );
    expect(rows[0]?.text).not.toContain('绝密');
  });

  it('上班时间随到随发，只写条数和种类，不写项目和人；每次外发留痕，留痕里没有地址', async () => {
    await office.tell(task());
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(1);
    const text = Buffer.from(smtp.mails[0]?.data.split('\n\n')[1] ?? '', 'base64').toString('utf8');
    expect(text).toContain('任务交办1条');
    expect(text).toContain('https://guatu.example/notices');
    expect(text).not.toContain('施工许可');
    const { rows } = await sql<{ content: string }>`
      SELECT content FROM app.audit_event WHERE kind = 'notice_sent'`.execute(office.base.db);
    expect(rows.length).toBe(1);
    expect(rows[0]?.content).not.toContain('example.cn');
  });

  it('晚上的不打扰，第二天八点一起发；督办这样的急件当晚就发；关掉的种类不发', async () => {
    const before = smtp.mails.length;
    office.at('2026-10-28T21:00');
    await office.tell(task());
    await office.tell(task());
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(before);
    await office.tell(task({ event: 'TASK_SUPERVISED' }));
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(before + 1);
    office.at('2026-10-29T08:00');
    await office.rounds.deliver();
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(before + 2);
    const text = Buffer.from(smtp.mails.at(-1)?.data.split('\n\n')[1] ?? '', 'base64').toString('utf8');
    expect(text).toContain('任务交办2条');
    await choose(who.park, 'EACH', ['TASK_SENT']);
    await office.tell(task());
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(before + 2);
  });

  it('每日汇总一天只有一封，跨过周末也只有一封', async () => {
    await choose(who.park, 'DAILY');
    const before = smtp.mails.length;
    office.at('2026-10-30T10:00');
    await office.tell(task());
    await office.rounds.deliver();
    office.at('2026-10-31T10:00');
    await office.tell(task());
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(before);
    office.at('2026-11-02T08:30');
    await office.rounds.deliver();
    office.at('2026-11-02T09:00');
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(before + 1);
    expect(Buffer.from(smtp.mails.at(-1)?.data.split('\n\n')[1] ?? '', 'base64').toString('utf8')).toContain(
      '任务交办2条',
    );
    await choose(who.park, 'OFF');
  });

  it('群机器人收得到；对方出错就隔一会儿再试，还是同一个编号，成了就不再发', async () => {
    const { body } = await office.channel({ kind: 'WEBHOOK', preset: 'GENERIC', url: hook.url, secret: 's' });
    expect(body.channels.length).toBe(2);
    hook.fail(2, 503);
    await office.tell(task());
    await office.rounds.deliver();
    expect(hook.calls.length).toBe(1);
    office.at('2026-10-28T10:01');
    await office.rounds.deliver();
    office.at('2026-10-28T10:03');
    await office.rounds.deliver();
    office.at('2026-10-28T12:00');
    await office.rounds.deliver();
    expect(hook.calls.length).toBe(3);
    expect(new Set(hook.calls.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(hook.calls[0]?.body).not.toContain('施工许可');
  });

  it('数据目录里的密钥丢了：说清口令打不开，不一直空试', async () => {
    await office.channel({ kind: 'WEBHOOK', preset: 'GENERIC', url: hook.url }, { name: '打不开的' });
    await sql`UPDATE app.notice_channel SET secrets = '\\x00'::bytea || substring(secrets FROM 2) WHERE name = '打不开的'`.execute(
      office.base.db,
    );
    const { rows } = await sql<{ id: string }>`SELECT id FROM app.notice_channel WHERE name = '打不开的'`.execute(
      office.base.db,
    );
    const { body } = await office.ask<unknown>('POST', `/channels/${rows[0]?.id}/test`, { to: null });
    expect(body.message).toContain('打不开');
    await sql`DELETE FROM app.notice_channel WHERE name = '打不开的'`.execute(office.base.db);
  });

  it('发送一条测试：通了留痕，不通说清为什么，不带地址', async () => {
    office.be(newId(), 'system-administrator', []);
    const { channels } = (await office.ask<{ channels: { id: string; kind: string }[] }>('GET', '/channels')).body;
    const robot = channels.find(({ kind }) => kind === 'WEBHOOK')?.id ?? '';
    const mail = channels.find(({ kind }) => kind === 'EMAIL')?.id ?? '';
    const before = hook.calls.length;
    expect((await office.ask('POST', `/channels/${robot}/test`, { to: null })).status).toBe(200);
    expect(hook.calls.length).toBe(before + 1);
    expect((await office.ask<unknown>('POST', `/channels/${mail}/test`, { to: null })).body.code).toBe(
      'channel_test_address',
    );
    hook.fail(1, 500);
    const failed = await office.ask<unknown>('POST', `/channels/${robot}/test`, { to: null });
    expect(failed.body.message).toBe('测试没有发出：对方拒收（500）。请照此核对渠道设置后再试。');
    const removed = await office.ask<{ channels: unknown[] }>('DELETE', `/channels/${robot}`);
    expect(removed.body.channels.length).toBe(1);
  });
});

describe('办事的时候就写下消息', () => {
  it('交办、督办、卡点升级写在同一个事务里；事情没办成，消息也没有', async () => {
    const clerk = { user: who.clerk, territories: [DISTRICT.leaf, DISTRICT.town] };
    const by = { by: who.clerk, title: '交办', territoryId: DISTRICT.town };
    const save = (edit: Pick<RecordEdit, 'kind' | 'id' | 'version' | 'changes'>) =>
      office.as(
        clerk,
        async (trx) => (await saveRecord(trx, systemClock, [noticeLandHook], { ...by, ...edit })).recordId,
      );
    const told = async (id: string) => {
      const { rows } = await sql<{ event: string; title: string }>`
        SELECT event, title FROM app.notice WHERE key LIKE ${`% ${id}%`} ORDER BY made_at, event`.execute(
        office.base.db,
      );
      return rows.map(({ event, title }) => `${event} ${title}`);
    };
    const order = { taskTitle: '补齐许可', taskOrder: 'ASSIGN', taskStatus: 'SENT', taskUnit: '金湖街道办' };
    const id = await save({ kind: 'task', id: null, version: 0, changes: order });
    await save({ kind: 'task', id, version: 1, changes: { taskStatus: 'RECEIVED' } });
    await save({ kind: 'task', id, version: 2, changes: { taskOrder: 'SUPERVISE' } });
    expect(await told(id)).toEqual([
      'TASK_SENT 交办：补齐许可（金湖街道办）',
      'TASK_SUPERVISED 督办：补齐许可（金湖街道办）',
    ]);
    const blocker = await save({
      kind: 'blocker',
      id: null,
      version: 0,
      changes: { blockerDesc: '征拆', status: 'OPEN' },
    });
    await save({ kind: 'blocker', id: blocker, version: 1, changes: { status: 'ESCALATED', level: 'CITY' } });
    expect(await told(blocker)).toEqual(['BLOCKER_ESCALATED 卡点升级：征拆']);
    const escalated = await sql`SELECT level FROM app.notice WHERE event = 'BLOCKER_ESCALATED'`.execute(office.base.db);
    expect(escalated.rows).toEqual([{ level: 'CITY' }]);
    const undone = office.as(clerk, async (trx) => {
      const changes = { ...order, taskTitle: '没办成的事' };
      await saveRecord(trx, systemClock, [noticeLandHook], { ...by, kind: 'task', id: null, version: 0, changes });
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    const { rows } = await sql`SELECT 1 FROM app.notice WHERE title LIKE '%没办成%'`.execute(office.base.db);
    expect(rows).toEqual([]);
  });
});
