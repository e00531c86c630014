import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/index.ts';
import { newId, systemClock } from '../../clock/index.ts';
import { type Scope, withScope } from '../../db/index.ts';
import { recordAsKnown } from '../as-known.ts';
import { confirmBatch } from '../confirm.ts';
import { entityDef } from '../dictionary.ts';
import { valueHistory } from '../provenance.ts';
import { saveRecord } from '../save-record.ts';
import type { Tables, Trx } from '../trx.ts';
import { draftUndo } from '../undo.ts';
import type { Values } from '../values.ts';
import { verifyChain } from '../verify.ts';

let base: TestDatabase<Tables>;
const clerk = newId();
const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
const daye: Scope = { ...everyone, all: false, territories: [601] };
const yangxin: Scope = { ...everyone, all: false, territories: [701] };
const PHONE = '13871234567';

beforeAll(async () => {
  base = await testDatabase<Tables>();
  await sql`INSERT INTO app.territory (id, parent_id, name, kind) VALUES
    (1, NULL, '黄石市', 'CITY'), (600, 1, '大冶市', 'DISTRICT'), (601, 600, '大冶市本级', 'OWN'),
    (700, 1, '阳新县', 'DISTRICT'), (701, 700, '阳新县本级', 'OWN')`.execute(base.db);
});
afterAll(() => base.close());

const as = <T>(scope: Scope, act: (trx: Trx) => Promise<T>) => withScope(base.app, scope, act);

function save(id: string | null, version: number, changes: Values) {
  const edit = { kind: 'project' as const, by: clerk, title: '登记', id, version, territoryId: 601, changes };
  return as(everyone, (trx) => saveRecord(trx, systemClock, [], edit));
}

const enter = async (name: string) =>
  (await save(null, 0, { projectName: name, liaison: ['王敏'], liaisonPhone: PHONE })).recordId;

const phones = async (scope: Scope, id: string) =>
  (await as(scope, (trx) => valueHistory(trx, id, 'liaisonPhone'))).map((each) => each.value);

const stored = async (id: string) => {
  const { rows } = await sql<{ text: string }>`
    SELECT content || encode(sealed, 'escape') AS text FROM app.revision WHERE entity_id = ${id}`.execute(base.db);
  return rows.map(({ text }) => text).join('\n');
};

describe('个人信息在留痕里', () => {
  it('入链的只有带密钥的哈希和密文，没有原文；来历读得出原文，链核对无误', async () => {
    const id = await enter('写了联络员的项目');
    await save(id, 1, { liaisonPhone: '13900000001' });
    expect(await stored(id)).toMatch(/"liaisonPhone":"keyed:/);
    expect(await stored(id)).not.toMatch(/王敏|13871234567|13900000001/);
    expect(await phones(everyone, id)).toEqual(['13900000001', PHONE]);
    expect(await as(everyone, (trx) => verifyChain(trx))).toMatchObject({ ok: true });
  });

  it('现行表照常是原文，当时所知也读得回来', async () => {
    const id = await enter('看当时的项目');
    const then = systemClock.now();
    await save(id, 1, { liaison: ['李工'] });
    const read = (at: string | null) => as(everyone, (trx) => recordAsKnown(trx, entityDef('project'), id, at));
    expect((await read(null))?.values.liaison).toEqual(['李工']);
    expect((await read(then))?.values.liaison).toEqual(['王敏']);
  });

  it('撤销只退回仍是本批的值，个人信息也一样', async () => {
    const id = await enter('撤销的项目');
    const { batchId } = await save(id, 1, { liaison: ['李工'], liaisonPhone: '13900000001' });
    await save(id, 2, { liaison: ['赵工'] });
    await as(everyone, async (trx) => {
      const undo = await draftUndo(trx, systemClock, { batchId, title: '撤销', by: clerk });
      expect(undo.kept).toEqual([{ entityId: id, key: 'liaison' }]);
      await confirmBatch(trx, systemClock, [], { batchId: undo.batchId, version: 1, by: clerk });
    });
    const now = await as(everyone, (trx) => recordAsKnown(trx, entityDef('project'), id, null));
    expect(now?.values).toMatchObject({ liaison: ['赵工'], liaisonPhone: PHONE });
  });

  it('自设列看表头，也看里面有没有号码', async () => {
    const changes = {
      projectName: '自设列',
      'ext:驻点联系人': '周明',
      'ext:备注二': '打13712345678',
      'ext:车间': '三号',
    };
    const { recordId } = await save(null, 0, changes);
    expect(await stored(recordId)).not.toMatch(/周明|13712345678/);
    expect(await stored(recordId)).toContain('三号');
  });

  it('项目划给别的地方，密钥跟着走：新属地打得开，别处打不开', async () => {
    const id = await enter('划转的项目');
    expect(await phones(daye, id)).toEqual([PHONE]);
    await save(id, 1, { $territory: 701 });
    await as(yangxin, async (trx) => {
      const edit = { kind: 'project' as const, by: clerk, title: '改', id, version: 2, territoryId: 701 };
      await saveRecord(trx, systemClock, [], { ...edit, changes: { liaisonPhone: '13900000002' } });
    });
    expect(await phones(yangxin, id)).toEqual(['13900000002']);
    // The revision of that time is still the former place's to see, what it says about a person no longer is.
    expect(await phones(daye, id)).toEqual(['***']);
  });

  it('密文被人调换，读的时候说出来，不给假的', async () => {
    const [one, two] = [await enter('甲'), await enter('乙')];
    await sql`ALTER TABLE app.revision DISABLE TRIGGER append_only`.execute(base.db);
    await sql`UPDATE app.revision r SET sealed = o.sealed FROM app.revision o
      WHERE r.entity_id = ${one} AND o.entity_id = ${two}`.execute(base.db);
    await sql`ALTER TABLE app.revision ENABLE TRIGGER append_only`.execute(base.db);
    await expect(phones(everyone, one)).rejects.toMatchObject({ code: 'personal_not_opened' });
  });
});
