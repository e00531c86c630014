import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import {
  confirmBatch,
  currentRows,
  entityDef,
  type Tables,
  type Trx,
  valueHistory,
} from '../../platform/ledger/index.ts';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { importWorkbook } from './commands/import-workbook.ts';
import { candidatePage, candidateTotal } from './sql/review.ts';

let base: TestDatabase<Tables>;
const clerk = newId();
const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
const as = <T>(scope: Scope, act: (trx: Trx) => Promise<T>) => withScope(base.app, scope, act);
const sample = (name: string) =>
  readFileSync(new URL(`../../../../../packages/sheets/fixtures/ledgers/${name}`, import.meta.url));

beforeAll(async () => {
  base = await testDatabase<Tables>();
  await sql`INSERT INTO app.territory (id, parent_id, name, kind, aliases) VALUES
    (1, NULL, '黄石市', 'CITY', '{}'), (10, 1, '黄石市本级', 'OWN', '{}'),
    (300, 1, '下陆区', 'DISTRICT', '{下陆}'), (301, 300, '下陆区本级', 'OWN', '{}')`.execute(base.db);
});
afterAll(() => base.close());

const importFile = (name: string, scope = everyone, allowed: ReadonlySet<number> | null = null) =>
  as(scope, (trx) =>
    importWorkbook(trx, systemClock, {
      bytes: sample(name),
      fileName: name,
      fileHash: 'f'.repeat(64),
      labels: [],
      by: clerk,
      officeLeaf: 10,
      allowed,
    }),
  );

describe('导入台账', () => {
  it('招商台账:读入、审核、入账,每个数找得到原来的格子', async () => {
    const outcome = await importFile('b03-lead-stages.xlsx');
    if (outcome.status !== 'staged') throw new Error(outcome.reason.message);
    const { batchId } = outcome.staged;
    const page = await as(everyone, (trx) => candidatePage(trx, batchId, { action: 'new' }, { limit: 1, offset: 0 }));
    const first = page[0];
    if (!first) throw new Error('no candidate');
    const total = await as(everyone, (trx) => candidateTotal(trx, batchId, { action: 'new' }));
    expect(total).toBeGreaterThan(5);
    const conflicts = await as(everyone, (trx) => candidateTotal(trx, batchId, { action: 'conflict' }));
    if (conflicts > 0) await sql`DELETE FROM app.candidate WHERE action = 'conflict'`.execute(base.db);
    const done = await as(everyone, (trx) => confirmBatch(trx, systemClock, [], { batchId, version: 1, by: clerk }));
    expect(done.counts.new).toBe(total);
    const row = await as(everyone, async (trx) =>
      (await currentRows(trx, entityDef('lead'), [first.entity_id], null)).get(first.entity_id),
    );
    expect(row?.values).toMatchObject({ projectName: '岑珏电子科技连接器产业园项目', contractedAmt: 1_180_000_000 });
    expect(row?.territoryId).toBe(301);
    const [origin] = await as(everyone, (trx) => valueHistory(trx, first.entity_id, 'contractedAmt'));
    expect(origin?.place).toMatchObject({ fileName: 'b03-lead-stages.xlsx', sheet: '招商项目台账', cell: 'I7' });
  });

  it('同一份再导一次,全部相同,没有要写入的', async () => {
    const outcome = await importFile('b03-lead-stages.xlsx');
    if (outcome.status !== 'staged') throw new Error(outcome.reason.message);
    const counts = async (action: 'new' | 'changed' | 'same') =>
      as(everyone, (trx) => candidateTotal(trx, outcome.staged.batchId, { action }));
    expect(await counts('same')).toBeGreaterThan(5);
    expect(await counts('changed')).toBe(0);
  });

  it('损坏的文件不留下任何内容', async () => {
    const before = await sql<{ n: number }>`SELECT count(*) AS n FROM app.source`.execute(base.db);
    const outcome = await importFile('b08-broken.xlsx');
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'corrupt' } });
    const after = await sql<{ n: number }>`SELECT count(*) AS n FROM app.source`.execute(base.db);
    expect(after.rows).toEqual(before.rows);
  });
});
