import type { WallListRow, WallRegion } from '@guatu/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTexts } from '../../../texts/index.ts';
import { huangshi } from './huangshi.ts';
import { areaFinder, pinsOf } from './pins.ts';
import { schemeOf } from './scheme.ts';
import { tiledDrawing } from './tiles.ts';

beforeAll(() => startTexts('zh'));

const row = (projectId: string, territoryId: number) => ({ projectId, territoryId, name: projectId }) as WallListRow;
const region = (territoryId: number) => ({ territoryId, name: String(territoryId) }) as WallRegion;
const parents = new Map([
  [1, null],
  [600, 1],
  [610, 600],
  [700, 1],
]);
const territory = (id: number) => {
  const parentId = parents.get(id);
  return parentId === undefined ? undefined : { id, parentId };
};

describe('地图上的钉子', () => {
  const areaOf = areaFinder(territory, [600, 700]);

  it('乡镇的项目钉在所属县市上,号数与名单同', () => {
    const pins = pinsOf([row('a', 700), row('b', 610)], areaOf, (id) => [[id, 0]]);
    expect(pins).toEqual([
      { id: 'a', number: 1, name: 'a', x: 700, y: 0 },
      { id: 'b', number: 2, name: 'b', x: 600, y: 0 },
    ]);
  });

  it('一处钉满了往旁边挪,不叠在一起', () => {
    const pins = pinsOf([row('a', 600), row('b', 600), row('c', 600)], areaOf, () => [
      [10, 10],
      [30, 10],
    ]);
    expect(pins.map(({ x, y }) => [x, y])).toEqual([
      [10, 10],
      [30, 10],
      [28, 10],
    ]);
  });

  it('不在图上的单位不钉,后面的号数不变', () => {
    expect(pinsOf([row('a', 1), row('b', 600)], areaOf, () => [[0, 0]]).map(({ number }) => number)).toEqual([2]);
  });
});

describe('示意图', () => {
  it('黄石市各调度单位都画了,只画要看的单位', () => {
    const ids = huangshi.areas.map(({ id }) => id);
    const { picture } = schemeOf(ids.map(region));
    expect(picture.shapes.map(({ id }) => Number(id))).toEqual(ids);
    expect(picture.approvalNumber).toBeUndefined();
    expect(schemeOf([region(600), region(700)]).picture.shapes).toHaveLength(2);
  });

  it('名牌和钉子都在图幅以内', () => {
    for (const { id, label, pins } of huangshi.areas) {
      for (const [x, y] of [label, ...pins]) {
        expect([id, x > 0 && x < huangshi.width && y > 0 && y < huangshi.height]).toEqual([id, true]);
      }
    }
  });

  it('没画过的单位排成等大的方格,一个不少', () => {
    const { areas, width, height } = tiledDrawing([1, 2, 3, 4, 5, 6, 7]);
    expect(areas).toHaveLength(7);
    for (const { label } of areas) expect(label[0] < width && label[1] < height).toBe(true);
    expect(schemeOf([region(610), region(611)]).picture.shapes).toHaveLength(2);
  });
});
