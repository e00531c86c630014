import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityDef } from '../ledger/index.ts';
import { filterOf, listRecords, orderOf } from './list.ts';
import { pageOf } from './sql/list-order.ts';
import { ALL_SIGHT, NORTH, type SmallOffice, SOUTH, smallOffice } from './testing/small-office.ts';

const PERIOD = '2026M10';
const SORTS = [
  'worst',
  '-totalInvestment',
  'totalInvestment',
  'projectName',
  '-ytdDoneAmt',
  'ytdDoneAmt',
  '-annualPlanAmt',
];
const def = entityDef('project');
let office: SmallOffice;

beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.base.close());

/** Ids of a page by one of the two ways: `few` decides which. */
function page(sort: string, few: number, limit: number, offset: number) {
  return office.as(office.city, async (trx) => {
    const filter = await filterOf(trx, def, { limit, offset }, PERIOD);
    const order = { keys: orderOf(def, sort, PERIOD, ALL_SIGHT), groups: null };
    return (await pageOf(trx, def, filter, order, { limit, offset }, few)).ids;
  });
}

describe('列表的次序', () => {
  it('一个月都没报过的台账,按最差的在前也打得开', async () => {
    await office.enter('project', NORTH, { projectName: '只有名称' });
    const { rows, period } = await office.as(office.city, (trx) =>
      listRecords(trx, def, { sort: 'worst', limit: 50, offset: 0 }, ALL_SIGHT),
    );
    expect([rows.length, period]).toEqual([1, null]);
  });

  it('行少时先挑行再排,行多时沿着索引走,排出来的一样:并列的、没有数的也一样', async () => {
    for (let i = 0; i < 12; i += 1) {
      await office.enter('project', i % 2 === 0 ? NORTH : SOUTH, {
        projectName: `项目${i % 5}`,
        ...(i % 3 === 0 ? {} : { totalInvestment: (i % 4) * 100 }),
        ...(i % 4 === 0 ? {} : { [`ytdDoneAmt@${PERIOD}`]: i % 3 }),
        ...(i % 5 === 0 ? {} : { 'annualPlanAmt@2026Y': i }),
      });
    }
    for (const sort of SORTS) {
      const picked = await page(sort, 13, 100, 0);
      expect(new Set(picked).size, sort).toBe(13);
      expect(await page(sort, 0, 100, 0), sort).toEqual(picked);
      for (const limit of [3, 5]) {
        const walked: string[] = [];
        for (let offset = 0; offset < 13; offset += limit) walked.push(...(await page(sort, 0, limit, offset)));
        expect(walked, `${sort} ${limit}`).toEqual(picked);
      }
    }
  });
});
