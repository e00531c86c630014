import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelSettings, Permission } from '@guatu/contract';
import { sql } from 'kysely';
import { loadRuleEditions } from '../../../platform/catalog/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { type Scope, withScope } from '../../../platform/db/index.ts';
import { createHttpApp, statusesOf } from '../../../platform/http/index.ts';
import type { Tables, Trx } from '../../../platform/ledger/index.ts';
import { useChannelKey } from '../../../platform/outward/index.ts';
import { holding, person } from '../../../testing/actors.ts';
import { testDatabase } from '../../../testing/index.ts';
import {
  createNoticeRounds,
  type NoticeDraft,
  type NoticeSource,
  noticeRefusals,
  noticeRoutes,
  notify,
} from '../index.ts';

/** A city with one district and a town in it. */
export const CITY = { unit: 1, leaf: 10 } as const;
export const DISTRICT = { unit: 600, leaf: 601, town: 602 } as const;

export type NoticeOffice = Awaited<ReturnType<typeof openNoticeOffice>>;

/** People who hold roles, their inboxes and the administrator's channels behind real routes; time stands until it is moved. */
export async function openNoticeOffice(sources: readonly NoticeSource[] = []) {
  const base = await testDatabase<Tables>();
  const folder = mkdtempSync(join(tmpdir(), 'guatu-notices-'));
  useChannelKey(join(folder, 'channel.key'));
  await loadRuleEditions(base.db);
  await sql`INSERT INTO app.territory (id, parent_id, name, kind) VALUES (1, NULL, '黄石市', 'CITY'),
    (10, 1, '黄石市本级', 'OWN'), (600, 1, '大冶市', 'DISTRICT'), (601, 600, '大冶市本级', 'OWN'),
    (602, 600, '金湖街道', 'TOWN')`.execute(base.db);
  // A Wednesday morning of the office.
  let now = Date.parse('2026-10-28T02:00:00Z');
  const clock = { now: () => new Date(now).toISOString().replace('Z', '000Z') };
  const everything: Scope = { user: '', all: true, territories: [], duties: [], subjects: [] };
  let actor = person(newId(), [holding('city-office', [CITY.leaf])]);
  const { app } = await createHttpApp({
    version: 'test',
    resolveActor: async () => actor,
    errorStatuses: [statusesOf(noticeRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  const deps = { db: base.app, clock, scope: everything, origin: 'https://guatu.example' };
  noticeRoutes(app, deps);
  const ask = async <T>(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/notices${url}`, ...(payload && { payload }) });
    return {
      status: answer.statusCode,
      text: answer.body,
      body: JSON.parse(answer.body) as T & { code?: string; message?: string },
    };
  };
  return {
    base,
    rounds: createNoticeRounds(deps, { often: sources, daily: [] }),
    ask,
    /** Enters somebody of an organisation with one role over a unit. */
    async hire(
      name: string,
      org: string,
      role: string,
      unit: number,
      subjects: readonly string[] = [],
    ): Promise<string> {
      const id = newId();
      await sql`INSERT INTO app.org (id, name, territory_id) VALUES (${newId()}, ${org}, ${unit})
        ON CONFLICT DO NOTHING`.execute(base.db);
      await sql`INSERT INTO app.person (id, user_name, display_name, org_id, created_at)
        SELECT ${id}, ${id}, ${name}, id, now() FROM app.org WHERE name = ${org}`.execute(base.db);
      await sql`INSERT INTO app.role_grant (id, person_id, role_id, territory_id, subjects, valid_from, granted_at)
        VALUES (${newId()}, ${id}, ${role}, ${unit}, ${subjects}::uuid[], '2026-01-01', now())`.execute(base.db);
      return id;
    },
    /** Who sends the next request. */
    be(userId: string, role: string, territories: readonly number[], permissions?: readonly Permission[]) {
      actor = person(userId, [holding(role, territories, permissions === undefined ? {} : { permissions })]);
    },
    /** Moves the office's clock to a moment such as `2026-10-28T20:30`. */
    at(moment: string) {
      now = Date.parse(`${moment}:00+08:00`);
    },
    tell: (draft: NoticeDraft) => withScope(base.app, everything, (trx) => notify(trx, clock, draft)),
    as: <T>(scope: Partial<Scope>, act: (trx: Trx) => Promise<T>) =>
      withScope(base.app, { ...everything, ...scope }, act),
    /** Sets up a channel as the system administrator does. */
    async channel(settings: ChannelSettings, over: object = {}) {
      const by = newId();
      actor = person(by, [holding('system-administrator', [])]);
      const head = { id: null, name: '渠道', enabled: true, pace: 'EACH', inside: true, ...over };
      return ask<{ channels: { id: string; waiting: number; problem: string | null; lastSentAt: string | null }[] }>(
        'POST',
        '/channels',
        { ...head, settings },
      );
    },
    async close() {
      await app.close();
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
