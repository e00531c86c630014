import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate, EntityKind, ExportRequest, Permission } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { type Actor, actorOf } from '../../platform/auth/index.ts';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import { createFileStore, useFilesFolder } from '../../platform/files/index.ts';
import { createHttpApp, statusesOf } from '../../platform/http/index.ts';
import { type RecordEdit, saveRecord, type Tables, type Trx, type Values } from '../../platform/ledger/index.ts';
import { recordRefusals } from '../../platform/records/index.ts';
import { useSigningKey } from '../../platform/signing/index.ts';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { importWorkbook } from '../sources/index.ts';
import { exportRefusals, exportRoutes } from './index.ts';

/** Two districts with their own offices below one city. */
export const CITY_LEAF = 10;
export const WEST = 201;
export const EAST = 301;

/** A city office that exports and takes in again, on a real database. */
export interface TestOffice {
  readonly base: TestDatabase<Tables>;
  readonly app: FastifyInstance;
  /** Whoever sends the next request. */
  be(permissions: readonly Permission[], territories?: readonly number[] | null): void;
  as<T>(act: (trx: Trx) => Promise<T>): Promise<T>;
  /** Saves a new record, or a change of one; answers its id. */
  save(kind: EntityKind, territoryId: number, changes: Values, at?: { id: string; version: number }): Promise<string>;
  /** The workbook, or the refusal's code. */
  export(request: Partial<ExportRequest> & { kind: EntityKind }): Promise<Uint8Array>;
  /** Takes a workbook in; answers its batch with its rows. */
  bring(bytes: Uint8Array, allowed?: readonly number[]): Promise<Brought>;
  close(): Promise<void>;
}

export interface Brought {
  readonly batchId: string;
  readonly rows: readonly BroughtRow[];
  readonly tableProblems: readonly { readonly code: string; readonly message: string }[];
}

export interface BroughtRow extends Pick<Candidate, 'action' | 'row'> {
  readonly entityId: string;
  readonly changes: Values;
  readonly conflicts: Readonly<Record<string, { readonly ours: unknown; readonly theirs: unknown }>>;
  readonly problems: readonly { readonly code: string; readonly cell: string }[];
}

const EVERYTHING: readonly Permission[] = ['project.read', 'export', 'personal.read', 'tax.read'];

export async function openTestOffice(): Promise<TestOffice> {
  const base = await testDatabase<Tables>();
  const folder = mkdtempSync(join(tmpdir(), 'guatu-exports-'));
  useSigningKey(join(folder, 'signing.key'));
  useFilesFolder(join(folder, 'files'));
  await sql`INSERT INTO app.territory (id, parent_id, name, kind, aliases, sort_order) VALUES
    (1, NULL, '黄石市', 'CITY', '{}', 1), (10, 1, '黄石市本级', 'OWN', '{}', 2),
    (200, 1, '西塞山区', 'DISTRICT', '{西塞山}', 3), (201, 200, '西塞山区本级', 'OWN', '{}', 4),
    (300, 1, '下陆区', 'DISTRICT', '{下陆}', 5), (301, 300, '下陆区本级', 'OWN', '{}', 6)`.execute(base.db);
  const clerk = newId();
  let actor = actorWith(clerk, EVERYTHING, null);
  const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
  const as = <T>(act: (trx: Trx) => Promise<T>) => withScope(base.app, everyone, act);
  const { app } = await createHttpApp({
    version: '0.0.0-test',
    resolveActor: async () => actor,
    errorStatuses: [statusesOf(exportRefusals), statusesOf(recordRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  exportRoutes(app, {
    db: base.app,
    clock: systemClock,
    target: base.targets.app,
    files: await createFileStore(join(folder, 'files')),
    kinds: (['project', 'lead', 'enterprise', 'blocker', 'funding', 'observation'] as const).map((kind) => ({
      kind,
      read: 'project.read',
      write: 'project.write',
      saveTitle: '登记',
    })),
  });
  return {
    base,
    app,
    as,
    be(permissions, territories = null) {
      actor = actorWith(clerk, permissions, territories);
    },
    async save(kind, territoryId, changes, at) {
      const edit: RecordEdit = {
        kind,
        id: at?.id ?? null,
        version: at?.version ?? 0,
        territoryId,
        changes,
        by: clerk,
        title: '登记',
      };
      return (await as((trx) => saveRecord(trx, systemClock, [], edit))).recordId;
    },
    async export({ query = {}, template = 'standard', mergeEqual = false, ...rest }) {
      const payload = { query, template, mergeEqual, ...rest };
      const answer = await app.inject({ method: 'POST', url: '/api/exports', payload });
      if (answer.statusCode !== 200) throw new Error(answer.json().code);
      return new Uint8Array(answer.rawPayload);
    },
    async bring(bytes, allowed) {
      const scope = allowed === undefined ? everyone : { ...everyone, all: false, territories: allowed };
      const outcome = await withScope(base.app, scope, (trx) =>
        importWorkbook(trx, systemClock, {
          bytes,
          fileName: '台账.xlsx',
          fileHash: 'f'.repeat(64),
          labels: [],
          by: clerk,
          officeLeaf: allowed?.[0] ?? CITY_LEAF,
          allowed: allowed === undefined ? null : new Set(allowed),
        }),
      );
      if (outcome.status !== 'staged') throw new Error(outcome.reason.message);
      return brought(base, outcome.staged.batchId, outcome.staged.sourceId);
    },
    async close() {
      await app.close();
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function actorWith(userId: string, permissions: readonly Permission[], territories: readonly number[] | null): Actor {
  return actorOf({
    userId,
    userName: 'jingban',
    displayName: '经办员',
    orgName: '黄石市重点项目办',
    demo: true,
    roles: [
      {
        roleId: 'test',
        permissions,
        all: territories === null,
        territories: territories ?? [],
        territoryName: '',
        duty: null,
        subjects: [],
      },
    ],
  });
}

async function brought(base: TestDatabase<Tables>, batchId: string, sourceId: string): Promise<Brought> {
  const { rows } = await sql<{
    action: Candidate['action'];
    row_no: number;
    entity_id: string;
    content: string | null;
    conflicts: BroughtRow['conflicts'];
    problems: BroughtRow['problems'];
  }>`SELECT action, row_no, entity_id, content, conflicts, problems FROM app.candidate
    WHERE batch_id = ${batchId} ORDER BY ord`.execute(base.db);
  const tables = await sql<{ problems: Brought['tableProblems'] }>`
    SELECT problems FROM app.source_table WHERE source_id = ${sourceId} ORDER BY table_no`.execute(base.db);
  return {
    batchId,
    rows: rows.map((row) => ({
      action: row.action,
      row: row.row_no,
      entityId: row.entity_id,
      changes: row.content === null ? {} : JSON.parse(row.content).n,
      conflicts: row.conflicts,
      problems: row.problems,
    })),
    tableProblems: tables.rows.flatMap(({ problems }) => problems),
  };
}

/** All text of a package, part by part, as anybody finds it who unzips the file. */
export function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');
}
