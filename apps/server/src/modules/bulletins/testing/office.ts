import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bulletin, BulletinSummary, BulletinTemplates, Permission } from '@guatu/contract';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/index.ts';
import { loadRuleEditions } from '../../../platform/catalog/index.ts';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../../platform/db/index.ts';
import { createFileStore, useFilesFolder } from '../../../platform/files/index.ts';
import { createHttpApp, statusesOf } from '../../../platform/http/index.ts';
import { createJobs } from '../../../platform/jobs/index.ts';
import { saveRecord, type Tables, type Values, verifyChain } from '../../../platform/ledger/index.ts';
import { wordRefusals } from '../../../platform/word/index.ts';
import { holding, person } from '../../../testing/actors.ts';
import { testDatabase } from '../../../testing/index.ts';
import { landOnWall } from '../../wall/index.ts';
import { bulletinRefusals, bulletinRoutes, papersJob } from '../index.ts';

/** A city with two districts; the leaves that stand for the offices themselves. */
export const CITY = { unit: 1, leaf: 10 } as const;
export const DAYE = { unit: 600, leaf: 601, town: 602 } as const;
export const YANGXIN = { unit: 700, leaf: 701 } as const;

const SEALER: readonly Permission[] = ['project.read', 'period.seal', 'export'];

export type BulletinOffice = Awaited<ReturnType<typeof openBulletinOffice>>;

/** An office with a ledger, its wall and its bulletins behind real routes. */
export async function openBulletinOffice() {
  const base = await testDatabase<Tables>();
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bulletins-'));
  await loadRuleEditions(base.db);
  await sql`INSERT INTO app.territory (id, parent_id, name, kind, sort_order) VALUES
    (1, NULL, '黄石市', 'CITY', 0), (10, 1, '黄石市本级', 'OWN', 1), (600, 1, '大冶市', 'DISTRICT', 2),
    (601, 600, '大冶市本级', 'OWN', 3), (602, 600, '金湖街道', 'TOWN', 4), (700, 1, '阳新县', 'DISTRICT', 5),
    (701, 700, '阳新县本级', 'OWN', 6)`.execute(base.db);
  let now = Date.parse('2026-10-28T02:00:00Z');
  const clock: Clock = { now: () => new Date(now).toISOString().replace('Z', '000Z') };
  const clerk = newId();
  const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
  const someone = (userId: string, permissions: readonly Permission[], territories: readonly number[] | null) => {
    const over = { permissions, all: territories === null, territoryName: '' };
    return person(userId, [holding('city-office', territories ?? [], over)], '李审核');
  };
  let actor = someone(clerk, SEALER, null);
  const { app } = await createHttpApp({
    version: 'test',
    resolveActor: async () => actor,
    errorStatuses: [statusesOf(bulletinRefusals), statusesOf(wordRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  const filesFolder = join(folder, 'files');
  useFilesFolder(filesFolder);
  // Papers without charts: their tables stand in, so that every word can be held against the screen's.
  process.env.GUATU_CHART_FONT = '/none';
  process.env.GUATU_CHROMIUM = '/none';
  const people = new Map<string, Actor>();
  const failed: string[] = [];
  const keep = (details: object, message: string) => void failed.push(`${message} ${JSON.stringify(details)}`);
  const jobs = createJobs({
    db: base.app,
    target: base.targets.app,
    resolveScope: async (userId) => people.get(userId) ?? null,
    handlers: [{ kind: 'papers', permission: 'period.seal', worker: 'make-papers', retryable: false, maxAttempts: 1 }],
    log: { warn: keep, error: keep },
  });
  await jobs.start();
  bulletinRoutes(app, {
    db: base.app,
    clock,
    files: await createFileStore(filesFolder),
    submitPapers: (by, bulletin, trx) => jobs.submit(by, papersJob(bulletin), trx),
  });
  const ask = async <T>(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/bulletins${url}`, ...(payload && { payload }) });
    return {
      status: answer.statusCode,
      body: JSON.parse(answer.body) as T & { code?: string },
    };
  };
  const take = async (url: string) => {
    const answer = await app.inject({ method: 'GET', url: `/api/bulletins${url}` });
    return {
      status: answer.statusCode,
      name: String(answer.headers['content-disposition']),
      bytes: new Uint8Array(answer.rawPayload),
    };
  };
  return {
    base,
    /** Who sends the next request. */
    be(userId: string, permissions = SEALER, territories: readonly number[] | null = null) {
      actor = someone(userId, permissions, territories);
      people.set(userId, actor);
    },
    /** Lets time go by. */
    pass(hours: number) {
      now += hours * 3_600_000;
    },
    async save(
      territoryId: number,
      changes: Values,
      at?: { readonly id: string; readonly version: number; readonly reason?: string },
    ) {
      const edit = { id: at?.id ?? null, version: at?.version ?? 0, territoryId, changes };
      const entry = {
        ...edit,
        kind: 'project' as const,
        by: clerk,
        title: '登记',
        ...(at?.reason && { reason: at.reason }),
      };
      return (await withScope(base.app, everyone, (trx) => saveRecord(trx, clock, [landOnWall], entry))).recordId;
    },
    /** What dispatch has: a task of a meeting, as its acts leave it. */
    async task(territoryId: number, changes: Values) {
      const entry = { id: null, version: 0, territoryId, changes, kind: 'task' as const, by: clerk, title: '交办' };
      await withScope(base.app, everyone, (trx) => saveRecord(trx, clock, [], entry));
    },
    seal: (period: string) => ask<BulletinSummary & { jobId: string }>('POST', '', { period }),
    /** Waits until the papers of a bulletin are made. */
    async papers(jobId: string) {
      for (;;) {
        const job = await jobs.find(actor, jobId);
        if (job.status === 'done') return;
        if (job.status !== 'waiting' && job.status !== 'running') throw new Error(`${job.status}: ${failed.join()}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    bulletin: (id: string) => ask<Bulletin>('GET', `/${id}`),
    reopen: (id: string, reason = '数据有误') => ask<BulletinSummary>('POST', `/${id}/reopen`, { reason }),
    ask,
    /** Uploads a template as a browser does. */
    async upload(effectiveFrom: string, bytes: Uint8Array, fileName = '通报模板.docx') {
      const boundary = 'guatu-test';
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
      const answer = await app.inject({
        method: 'POST',
        url: `/api/bulletins/templates?effectiveFrom=${effectiveFrom}`,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload,
      });
      return {
        status: answer.statusCode,
        body: JSON.parse(answer.body) as BulletinTemplates & { code?: string; message?: string },
      };
    },
    take,
    file: (id: string, kind: string) => take(`/${id}/files/${kind}`),
    chain: () => withReadScope(base.app, everyone, (trx) => verifyChain(trx)),
    async close() {
      await app.close();
      await jobs.stop();
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
