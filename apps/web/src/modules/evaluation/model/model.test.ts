import type { EvaluationFigures, RankingRow } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { versionOf } from './address.ts';
import { bordersOf, groupsOf, membersByClass, shapeOf } from './classes.ts';
import { entrantsOf } from './entrants.ts';
import { entryKey, readEntries, withEntry } from './entries.ts';
import { moveOf } from './move.ts';
import { aroundBorder, gapBetween, neighboursOf, rivalOf } from './neighbours.ts';
import { printRunPeriod } from './numbers.ts';
import { officesOf } from './offices.ts';
import { periodCode } from './periods.ts';
import { readsAs, typedValue } from './typed-value.ts';

const SEATS = [
  { id: 'T', title: '猛虎席' },
  { id: 'P', title: '群虎席' },
  { id: 'C', title: '卧虎席' },
];
const GRADES = ['A', 'B', 'C', 'D'].map((id) => ({ id, title: id }));

function row(rank: number | null, own: string | null, more: Partial<RankingRow> = {}): RankingRow {
  const unit = more.unit ?? `U${rank}`;
  return {
    ...{ unit, name: unit, territoryName: null, group: null, rank, before: null, class: own },
    ...{ total: rank === null ? null : 100 - rank, shown: null, points: {}, interval: null, vetoes: [], missing: [] },
    ...more,
  };
}

const seated = (classes: string) => [...classes].map((own, index) => row(index + 1, own));

describe('升降', () => {
  it('升、降、不变、首次参评、没有名次，各说各的', () => {
    expect(moveOf(9, 12)).toEqual({ kind: 'UP', by: 3 });
    expect(moveOf(12, 9)).toEqual({ kind: 'DOWN', by: 3 });
    expect(moveOf(9, 9)).toEqual({ kind: 'SAME' });
    expect(moveOf(9, null)).toEqual({ kind: 'NEW' });
    expect(moveOf(null, 9)).toEqual({ kind: 'NONE' });
  });
});

describe('档次和分档线', () => {
  it('头档朝上，末档朝下，中间各档形状不同', () => {
    expect(GRADES.map(({ id }) => shapeOf(GRADES, id))).toEqual(['UP', 'DISC', 'DIAMOND', 'DOWN']);
  });

  it('线画在上一档末名和下一档头名之间', () => {
    expect(bordersOf(SEATS, seated('TTPPPC')).map(({ rank }) => rank)).toEqual([2.5, 5.5]);
  });

  it('并列跨线顺延时，线在两个名次中间', () => {
    const rows = [row(1, 'T'), row(2, 'T', { unit: 'a' }), row(2, 'T', { unit: 'b' }), row(4, 'P'), row(5, 'C')];
    expect(bordersOf(SEATS, rows)[0]?.rank).toBe(3);
  });

  it('被否决降档的不把线带偏', () => {
    const rows = seated('TTPPPC').map((each) => (each.rank === 1 ? { ...each, class: 'C', vetoes: ['造假'] } : each));
    expect(bordersOf(SEATS, rows).map(({ rank }) => rank)).toEqual([2.5, 5.5]);
  });

  it('硬性条件打乱次序时，线画在错得最少的地方', () => {
    expect(bordersOf(SEATS, seated('TPTTPPC'))[0]?.rank).toBe(4.5);
  });

  it('没有人的档没有线，待定的不算', () => {
    expect(
      bordersOf(SEATS, [row(1, 'P'), row(2, 'P'), row(3, 'C'), row(null, null)]).map(({ above }) => above.id),
    ).toEqual(['P']);
    expect(bordersOf([], seated('TP'))).toEqual([]);
  });

  it('每档的单位按名次排，没有档次的不在任何一档', () => {
    const members = membersByClass(SEATS, [...seated('TTP'), row(null, null)]);
    expect(members.map(({ rows }) => rows.length)).toEqual([2, 1, 0]);
  });

  it('分组和各组的数量按名单的次序', () => {
    const rows = [
      row(1, 'T', { group: '县区' }),
      row(1, 'T', { group: '园区', unit: 'x' }),
      row(2, 'P', { group: '县区' }),
    ];
    expect(groupsOf(rows)).toEqual([
      { group: '县区', count: 2 },
      { group: '园区', count: 1 },
    ]);
    expect(groupsOf(seated('TP'))).toEqual([]);
  });
});

describe('相邻的单位', () => {
  const rows = seated('TTPPC');

  it('比下一名；末名比上一名；一个人没有可比的', () => {
    expect(rivalOf(rows, 'U2')?.unit).toBe('U3');
    expect(rivalOf(rows, 'U5')?.unit).toBe('U4');
    expect(rivalOf(seated('T'), 'U1')).toBeNull();
    expect(rivalOf(rows, '不在名单')).toBeNull();
  });

  it('只和同组、有名次的相邻', () => {
    const mixed = [
      row(1, 'T', { group: '甲' }),
      row(1, 'T', { group: '乙', unit: 'x' }),
      row(null, null, { group: '甲', unit: '待定' }),
      row(2, 'P', { group: '甲' }),
    ];
    expect(neighboursOf(mixed, 'U1')).toMatchObject({ above: null, below: { unit: 'U2' } });
  });

  it('线两边各取几个，距线的分数从线对面最近的一个算起', () => {
    const [border] = bordersOf(SEATS, rows);
    if (!border) throw new Error('the sample has a border');
    expect(aroundBorder(rows, border, 1)).toMatchObject([
      { row: { unit: 'U2' }, side: 'ABOVE', gap: 1 },
      { row: { unit: 'U3' }, side: 'BELOW', gap: 1 },
    ]);
    expect(aroundBorder(rows, border, 5).map(({ row: { unit }, gap }) => [unit, gap])).toEqual([
      ['U1', 2],
      ['U2', 1],
      ['U3', 1],
      ['U4', 2],
      ['U5', 3],
    ]);
  });

  it('没有得分就没有差', () => {
    expect(gapBetween(row(1, 'T'), row(null, null))).toBeNull();
  });
});

describe('开展评价', () => {
  it('期间写成话', () => {
    expect(printRunPeriod('2025')).toBe('2025年');
    expect(printRunPeriod('2025M10')).toBe('2025年10月');
  });

  it('名单每行一个，空行和重名不算', () => {
    expect(entrantsOf(' 甲园区\n\n乙园区 \r\n甲园区\n')).toEqual(['甲园区', '乙园区']);
  });

  it('只能替自己管得到的单位评：区里的选不到市', () => {
    const place = (id: number, parentId: number | null, kind: string) => ({
      ...{ id, parentId, kind, name: `${id}`, isLeaf: kind !== 'CITY' && kind !== 'DISTRICT', depth: 0 },
    });
    const tree = [
      ...[place(1, null, 'CITY'), place(10, 1, 'OWN')],
      ...[place(200, 1, 'DISTRICT'), place(201, 200, 'OWN'), place(210, 200, 'TOWN')],
    ];
    const ids = (all: boolean, territories: readonly number[]) =>
      officesOf(tree, { all, territories }).map(({ id }) => id);
    expect(ids(false, [201, 210])).toEqual([200, 210]);
    expect(ids(false, [210])).toEqual([210]);
    expect(ids(true, [])).toEqual([1, 200, 210]);
  });

  it('期间写全了才算数', () => {
    expect(periodCode('2025', '', 'YEAR')).toBe('2025');
    expect(periodCode('2025', 'H2', 'HALF')).toBe('2025H2');
    expect(periodCode('2025', 'M10', 'MONTH')).toBe('2025M10');
    expect(periodCode('2025', '', 'QUARTER')).toBeNull();
    expect(periodCode('2025', 'Q4', 'MONTH')).toBeNull();
    expect(periodCode('25', '', 'YEAR')).toBeNull();
  });
});

describe('填报的格子', () => {
  const columns = [
    { id: '税收', type: 'number' },
    { id: '类别', type: 'text' },
  ] as unknown as EvaluationFigures['columns'];

  it('数字列只收数字，空着就是没有数', () => {
    expect(typedValue(' 33.28 ', 'number')).toBe(33.28);
    expect(typedValue('', 'number')).toBeNull();
    expect(typedValue('甲类', 'text')).toBe('甲类');
    expect(readsAs('1,200', 'number')).toBe(false);
    expect(readsAs('1200', 'number')).toBe(true);
  });

  it('改回原来的数就不算改动', () => {
    const key = entryKey('甲', '税收');
    const changed = withEntry(new Map(), key, '12', '10');
    expect(changed.size).toBe(1);
    expect(withEntry(changed, key, '10', '10').size).toBe(0);
  });

  it('一格不对，整批都不能存', () => {
    const good = new Map([
      [entryKey('甲', '税收'), '12'],
      [entryKey('乙', '类别'), ''],
    ]);
    expect(readEntries(good, { columns })).toEqual([
      { unit: '甲', column: '税收', value: 12 },
      { unit: '乙', column: '类别', value: null },
    ]);
    expect(readEntries(new Map([...good, [entryKey('丙', '税收'), '约十二']]), { columns })).toBeNull();
  });
});

describe('地址里的版本', () => {
  it('只认版本号，别的按最新的看', () => {
    expect(versionOf('2')).toBe(2);
    for (const odd of [null, '', '0', 'latest', '1.5']) expect(versionOf(odd)).toBeNull();
  });
});
