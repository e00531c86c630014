import { describe, expect, it } from 'vitest';
import { indicatorNamed, reading } from '../testing/readings.ts';
import { Places } from './places.ts';
import { Shelf } from './shelf.ts';
import { latestSum, summedAt } from './summed.ts';

const node = (id: number, parentId: number | null, kind: string) => ({
  id,
  parentId,
  name: `地方${id}`,
  kind,
  aliases: [],
});
const places = new Places([
  ...[
    node(1, null, 'CITY'),
    node(10, 1, 'OWN'),
    node(2, 1, 'DISTRICT'),
    node(3, 1, 'DISTRICT'),
    node(4, 1, 'DISTRICT'),
  ],
  ...[node(5, 2, 'TOWN')],
]);
const to = (month: number) => ({ form: 'TO', year: 2026, month }) as const;
const at = (leaf: number, period: string, value: number, id = 'FAI', over = {}) =>
  reading(id, period, value, { leaf, ...over });
const all = (period: string, id = 'FAI') => [2, 3, 4].map((leaf) => at(leaf, period, leaf * 100, id));
const sumOf = (shelf: Shelf, id = 'FAI', month = 10) => summedAt(shelf, places, 1, indicatorNamed(id), to(month));

describe('全市数没有报，由区县汇总', () => {
  it('各地都报了、能相加的，才有汇总数，带着各地的数', () => {
    const { summed, missing } = sumOf(new Shelf(all('2026M01-10')));
    expect(summed?.value).toBe(900);
    expect(summed?.parts.map(({ place }) => place)).toEqual([2, 3, 4]);
    expect(missing).toEqual([]);
  });

  it('缺一个就不汇总，说出缺谁；别的期间、“超过”的数不能顶', () => {
    const some = [at(2, '2026M01-10', 1), at(3, '2026M01-10', 2)];
    expect(sumOf(new Shelf(some))).toEqual({ summed: null, missing: [4] });
    expect(sumOf(new Shelf([...some, at(4, '2026M01-09', 3)]))).toMatchObject({ summed: null, missing: [4] });
    expect(sumOf(new Shelf([...some, at(4, '2026M01-10', 3, 'FAI', { comparator: 'GT' })])).summed).toBeNull();
  });

  it('增速一类不能相加的从不汇总；一个地方都没报的、下面只有一个地方的也没有', () => {
    expect(sumOf(new Shelf(all('2026M01-10', 'FAI_GROWTH')), 'FAI_GROWTH')).toEqual({ summed: null, missing: [] });
    expect(sumOf(new Shelf([]))).toEqual({ summed: null, missing: [] });
    const town = new Shelf([at(5, '2026M01-10', 1)]);
    expect(summedAt(town, places, 2, indicatorNamed('FAI'), to(10))).toEqual({ summed: null, missing: [] });
  });

  it('最近一期各地都报的累计可以用；当月的不往前找', () => {
    const shelf = new Shelf([...all('2026M01-09'), at(2, '2026M01-10', 1), ...all('2026M08')]);
    expect(latestSum(shelf, places, 1, indicatorNamed('FAI'), to(10))?.value).toBe(900);
    const month = { form: 'IN', year: 2026, month: 10 } as const;
    expect(latestSum(shelf, places, 1, indicatorNamed('FAI'), month)).toBeNull();
  });
});
