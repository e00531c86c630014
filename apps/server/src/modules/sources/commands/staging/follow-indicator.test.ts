import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReferenceData } from '../../../../platform/catalog/index.ts';
import { currentRows, entityDef } from '../../../../platform/ledger/index.ts';
import { openTestOffice, type TestOffice } from '../../test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await loadReferenceData(office.base.db);
});
afterAll(() => office.base.close());

const sheet = (...rows: string[]) => ['下陆区主要指标,,,,,', '序号,指标,数值,单位,期间,口径', ...rows];
const codeOf = async (id: string) => {
  const def = entityDef('observation');
  return (await office.as((trx) => currentRows(trx, def, [id], null))).get(id)?.values.indicatorId;
};

describe('指标台账入账时对上字典', () => {
  it('审核里看得到对上的指标代码，出处是写着指标名称的格子；对不上的有提醒', async () => {
    const { batchId } = await office.handIn(
      sheet('1,社零总额,12.5,亿元,2026M01-09,实绩', '2,一种新说法,3,亿元,2026M01-09,实绩'),
    );
    const [known, unknown] = [await office.row(batchId, 3), await office.row(batchId, 4)];
    expect(known.changes.indicatorId).toEqual([null, 'RETAIL']);
    expect(known.cells.indicatorId).toBe('B3');
    expect(unknown.changes).not.toHaveProperty('indicatorId');
    expect(unknown.problems).toMatchObject([{ code: 'indicator_unmatched', severity: 'warn', cell: 'B4' }]);
    await office.decide(batchId, {
      ...{ act: 'setValue', ord: unknown.ord, key: 'indicatorId', value: 'FAI', note: '统计局来电说明' },
    });
    expect((await office.row(batchId, 4)).problems).toMatchObject([{ handled: true }]);
    await office.confirm(batchId);
    expect(await codeOf(known.entityId)).toBe('RETAIL');
    expect(await codeOf(unknown.entityId)).toBe('FAI');
  });

  it('审核时改了说法，对上的指标跟着改；撤回决定也跟着撤回', async () => {
    const { batchId } = await office.handIn(sheet('1,地区生产总值,90,亿元,2026M01-06,实绩'));
    const { ord } = await office.row(batchId, 3);
    const rename = (value: string) =>
      office.decide(batchId, { act: 'setValue', ord, key: 'indicatorName', value, note: '原表抄错' });
    await rename('固定资产投资');
    expect((await office.row(batchId, 3)).changes.indicatorId).toEqual([null, 'FAI']);
    await rename('又一种说法');
    expect((await office.row(batchId, 3)).changes).not.toHaveProperty('indicatorId');
    await office.decide(batchId, { act: 'takeBack', ord }, { act: 'takeBack', ord });
    expect((await office.row(batchId, 3)).changes.indicatorId).toEqual([null, 'GDP']);
  });

  it('同一份再导不算变更，由人改过的指标不被导入改回去', async () => {
    const rows = sheet('1,利税总额,8,亿元,2026M01-08,实绩');
    const first = await office.handIn(rows);
    const { ord } = await office.row(first.batchId, 3);
    await office.decide(first.batchId, {
      ...{ act: 'setValue', ord, key: 'indicatorId', value: 'PARK_TAX', note: '这里只报园区' },
    });
    await office.confirm(first.batchId);
    const again = await office.handIn(rows);
    expect((await office.row(again.batchId, 3)).action).toBe('same');
  });
});
