import type { Candidate, Decision } from '@guatu/contract';
import { sql } from 'kysely';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Tables, Trx } from '../../platform/ledger/index.ts';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { confirmReviewed } from './commands/confirm.ts';
import { decide } from './commands/decide.ts';
import { type ImportInput, importWorkbook } from './commands/import-workbook.ts';
import { oneBatch } from './queries/batches.ts';
import { candidateAnswers } from './queries/review.ts';

/** A district office with a clerk, who hands in ledgers as CSV files. */
export interface TestOffice {
  readonly base: TestDatabase<Tables>;
  readonly clerk: string;
  as<T>(act: (trx: Trx) => Promise<T>): Promise<T>;
  /** Stages a file; answers the batch. */
  handIn(lines: readonly string[], more?: Partial<ImportInput>): Promise<{ batchId: string; sourceId: string }>;
  rows(batchId: string): Promise<readonly Candidate[]>;
  /** The one row of that number. */
  row(batchId: string, row: number): Promise<Candidate>;
  decide(batchId: string, ...decisions: Decision[]): Promise<void>;
  confirm(batchId: string): Promise<void>;
}

/** Leaf of the district's own office. */
export const DISTRICT = 301;

export async function openTestOffice(): Promise<TestOffice> {
  const base = await testDatabase<Tables>();
  await sql`INSERT INTO app.territory (id, parent_id, name, kind, aliases) VALUES
    (1, NULL, '黄石市', 'CITY', '{}'), (10, 1, '黄石市本级', 'OWN', '{}'),
    (300, 1, '下陆区', 'DISTRICT', '{下陆}'), (301, 300, '下陆区本级', 'OWN', '{}'),
    (400, 1, '铁山区', 'DISTRICT', '{铁山}'), (401, 400, '铁山区本级', 'OWN', '{}')`.execute(base.db);
  const clerk = newId();
  const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
  const as = <T>(act: (trx: Trx) => Promise<T>) => withScope(base.app, everyone, act);
  const sight = { personal: true, tax: true };
  const rows = async (batchId: string) =>
    (await as((trx) => candidateAnswers(trx, batchId, {}, { limit: 500, offset: 0 }, sight))).rows;
  const version = async (batchId: string) => (await as((trx) => oneBatch(trx, batchId))).version;
  return {
    base,
    clerk,
    as,
    rows,
    async handIn(lines, more = {}) {
      const outcome = await as((trx) =>
        importWorkbook(trx, systemClock, {
          bytes: Buffer.from(lines.join('\n')),
          fileName: '台账.csv',
          fileHash: 'f'.repeat(64),
          labels: [],
          by: clerk,
          officeLeaf: DISTRICT,
          allowed: null,
          ...more,
        }),
      );
      if (outcome.status !== 'staged') throw new Error(outcome.reason.message);
      return outcome.staged;
    },
    async row(batchId, number) {
      const found = (await rows(batchId)).filter((each) => each.row === number);
      const [only] = found;
      if (!only || found.length > 1) throw new Error(`row ${number} is there ${found.length} times`);
      return only;
    },
    async decide(batchId, ...decisions) {
      const at = await version(batchId);
      await as((trx) => decide(trx, { batchId, version: at, decisions }));
    },
    async confirm(batchId) {
      const at = await version(batchId);
      await as((trx) => confirmReviewed(trx, systemClock, [], { batchId, version: at, by: clerk }));
    },
  };
}

/** A monthly ledger of the district: title, header and the given rows; row 3 is the first of them. */
export function ledger(rows: readonly string[], month = 10): string[] {
  return [
    `下陆区2026年${month}月重点项目台账,,,,,`,
    '序号,项目名称,项目代码,计划总投资(万元),自年初累计完成投资(万元),责任单位',
    ...rows.map((row, i) => `${i + 1},${row}`),
  ];
}
