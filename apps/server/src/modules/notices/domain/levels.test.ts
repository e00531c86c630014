import { describe, expect, it } from 'vitest';
import { countByPlace, type GatheringOffice, toldOf } from './levels.ts';

const OFFICES: readonly GatheringOffice[] = [{ office: 'CITY', escalatedTo: ['CITY', 'PROVINCE'] }];
const ofCity = { personId: 'a', org: '市项目办', officeAbove: 'CITY' };
const nothing = { unit: null, level: null };

describe('一条一条收，还是归并成一行', () => {
  it('下级属地的归并；本级的、交给本单位的、升到本级或更高的，一条一条收', () => {
    const gathered = (holder: Partial<typeof ofCity> | { officeAbove: null }, concern = {}) =>
      toldOf([{ ...ofCity, ...holder }], { ...nothing, ...concern }, OFFICES)[0]?.gathered;
    expect(gathered({})).toBe(true);
    expect(gathered({ officeAbove: null })).toBe(false);
    expect(gathered({ officeAbove: 'DISTRICT' })).toBe(false);
    expect(gathered({}, { unit: '市项目办' })).toBe(false);
    expect(gathered({}, { unit: '大冶市住建局' })).toBe(true);
    expect(gathered({}, { level: 'CITY' })).toBe(false);
    expect(gathered({}, { level: 'PROVINCE' })).toBe(false);
    expect(gathered({}, { level: 'DISTRICT' })).toBe(true);
  });

  it('一个人有几个角色，只要按其中一个该单独收，就单独收，不分先后', () => {
    const own = { ...ofCity, officeAbove: null };
    for (const holders of [
      [ofCity, own],
      [own, ofCity],
    ])
      expect(toldOf(holders, nothing, OFFICES)).toEqual([{ personId: 'a', gathered: false }]);
  });
});

it('各地条数多的在前，一样多的照原来的次序', () => {
  expect(countByPlace(['下陆区', '大冶市', '阳新县', '大冶市'])).toEqual([
    { place: '大冶市', n: 2 },
    { place: '下陆区', n: 1 },
    { place: '阳新县', n: 1 },
  ]);
});
