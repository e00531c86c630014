import type { Inbox } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SmtpServer, smtpServer } from '../../platform/outward/testing/smtp-server.ts';
import type { NoticeDraft } from './index.ts';
import { CITY, DISTRICT, type NoticeOffice, openNoticeOffice } from './testing/office.ts';

const OTHER = { unit: 700, leaf: 701 } as const;
const WHOLE_CITY = [CITY.leaf, DISTRICT.leaf, DISTRICT.town, OTHER.leaf];
const RED = '/projects?judged=RED';

let office: NoticeOffice;
let smtp: SmtpServer;
const who = { city: '', district: '' };

beforeAll(async () => {
  office = await openNoticeOffice();
  smtp = await smtpServer();
  await sql`INSERT INTO app.territory (id, parent_id, name, kind, sort_order) VALUES (700, 1, '阳新县', 'DISTRICT', 2),
    (701, 700, '阳新县本级', 'OWN', 3)`.execute(office.base.db);
});
afterAll(async () => {
  await office.close();
  await smtp.close();
});
beforeEach(async () => {
  office.at('2026-10-28T10:00');
  // The people of the last test keep their inboxes; those who are told now are new.
  await sql`UPDATE app.person SET active = false`.execute(office.base.db);
  who.city = await office.hire('方青', '市项目办', 'city-office', CITY.unit);
  who.district = await office.hire('周敏', '大冶市项目办', 'project-office', DISTRICT.unit);
});

let nth = 0;
async function red(leaf: number, over: Partial<NoticeDraft> = {}): Promise<void> {
  nth += 1;
  const title = `项目${nth}转红灯`;
  await office.tell({ event: 'LIGHT_RED', leaf, title, link: `/projects/${nth}`, key: `red ${nth}`, ...over });
  await office.rounds.deliver();
}

async function inboxOf(person: string, territories: readonly number[], unread: 'yes' | 'no' = 'no'): Promise<Inbox> {
  office.be(person, 'city-office', territories);
  return (await office.ask<Inbox>('GET', `?unread=${unread}`)).body;
}
const cityInbox = (unread?: 'yes') => inboxOf(who.city, WHOLE_CITY, unread);
const titles = ({ notices }: Inbox) => notices.map(({ title }) => title);

describe('下级属地的消息', () => {
  it('市里管两个县区：每天每种归并成一行，写明几条、在哪里，点开是筛好的清单；市本级的仍是一条一条', async () => {
    await red(DISTRICT.leaf);
    await red(DISTRICT.town);
    await red(OTHER.leaf);
    await red(OTHER.leaf, { event: 'APPROVAL_RED' });
    office.at('2026-10-28T10:05');
    await red(CITY.leaf, { title: '市本级项目转红灯' });
    office.at('2026-10-29T09:00');
    await red(OTHER.leaf);
    const inbox = await cityInbox();
    expect(titles(inbox)).toEqual([
      '项目转红灯 1 条：阳新县 1',
      '市本级项目转红灯',
      '审批超时 1 条：阳新县 1',
      '项目转红灯 3 条：大冶市 2、阳新县 1',
    ]);
    expect(inbox.notices.map(({ gathered, link }) => ({ gathered, link }))).toEqual([
      { gathered: 1, link: RED },
      { gathered: null, link: expect.stringMatching(/^\/projects\/\d+$/) },
      { gathered: 1, link: '/approvals' },
      { gathered: 3, link: RED },
    ]);
    expect(inbox).toMatchObject({ unread: 4, total: 4 });
  });

  it('县区的人管本县区和它的街道，一条一条收', async () => {
    await red(DISTRICT.leaf, { title: '甲' });
    await red(DISTRICT.town, { title: '乙' });
    const { notices } = await inboxOf(who.district, [DISTRICT.leaf, DISTRICT.town]);
    expect(notices.map(({ title, gathered }) => ({ title, gathered }))).toEqual([
      { title: '乙', gathered: null },
      { title: '甲', gathered: null },
    ]);
  });

  it('升级到市里、省里的卡点和交给本单位的事，市里单独收；还在区级的归并', async () => {
    const blocker = { event: 'BLOCKER_ESCALATED' } as const;
    await red(DISTRICT.leaf, { ...blocker, title: '升到市级', level: 'CITY' });
    await red(DISTRICT.leaf, { ...blocker, title: '升到省级', level: 'PROVINCE' });
    await red(DISTRICT.leaf, { ...blocker, level: 'DISTRICT' });
    await red(OTHER.leaf, { event: 'TASK_OVERDUE', title: '市项目办的任务', unit: '市项目办' });
    expect(titles(await cityInbox())).toEqual(['市项目办的任务', '卡点升级 1 条：大冶市 1', '升到省级', '升到市级']);
  });

  it('读一行就读了里面的每一条；看的时候还没有的，来了仍是未读', async () => {
    await red(DISTRICT.leaf);
    await red(OTHER.leaf);
    const [line] = (await cityInbox()).notices;
    office.at('2026-10-28T11:00');
    await red(OTHER.leaf);
    office.be(who.city, 'city-office', WHOLE_CITY);
    const read = await office.ask<{ unread: number }>('POST', '/read', { ids: [line?.id] });
    expect(read.body.unread).toBe(1);
    const { rows } = await sql<{ read: boolean }>`
      SELECT i.read_at IS NOT NULL AS read FROM app.notice_inbox i JOIN app.notice n ON n.id = i.notice_id
      WHERE i.person_id = ${who.city} ORDER BY n.made_at, n.id`.execute(office.base.db);
    expect(rows.map((row) => row.read)).toEqual([true, true, false]);
    expect(titles(await cityInbox('yes'))).toEqual(['项目转红灯 3 条：阳新县 2、大冶市 1']);
    await office.ask('POST', '/read', { ids: null });
    expect(await cityInbox('yes')).toMatchObject({ unread: 0, total: 1, notices: [] });
    expect((await cityInbox()).notices[0]?.readAt).not.toBeNull();
  });

  it('收了一个县的权限，行里就不再数那个县的', async () => {
    await red(DISTRICT.leaf);
    await red(OTHER.leaf);
    expect(titles(await inboxOf(who.city, [CITY.leaf, OTHER.leaf]))).toEqual(['项目转红灯 1 条：阳新县 1']);
  });

  it('邮件选了“随时发”的，归并的也等每日汇总一起发；升到本级的急件马上发', async () => {
    await office.channel({
      ...{ kind: 'EMAIL', host: '127.0.0.1', port: smtp.port, security: 'NONE', user: null, from: 'g@example.cn' },
    });
    office.be(who.city, 'city-office', WHOLE_CITY);
    await office.ask('POST', '/preferences', { email: 'fq@example.cn', emailPace: 'EACH', muted: [] });
    await red(DISTRICT.leaf);
    await red(DISTRICT.leaf, { event: 'BLOCKER_ESCALATED', level: 'DISTRICT' });
    expect(smtp.mails.length).toBe(0);
    await red(DISTRICT.leaf, { event: 'BLOCKER_ESCALATED', level: 'CITY' });
    expect(smtp.mails.length).toBe(1);
    office.at('2026-10-29T08:30');
    await office.rounds.deliver();
    expect(smtp.mails.length).toBe(2);
  });
});
