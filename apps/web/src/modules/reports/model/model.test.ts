import type { Reading, Report } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { blocksOf, piecesOf, readingsByBlock } from './blocks.ts';
import { inTab, neighbour, withoutDoubt, withReadings } from './readings.ts';

function reading(seq: number, start: number, end: number, more: Partial<Reading> = {}): Reading {
  return {
    ...{ seq, start, end, kind: 'FACT', state: 'WAITING', doubts: [], corrected: false, indicators: [], projects: [] },
    ...{ fields: [], ledger: [], differs: false, note: null, correction: null, batchId: null, version: 1 },
    says: {
      ...{ name: '税收', indicatorId: null, value: 5, unit: '亿元', period: '2026Y', valueKind: 'ACTUAL' },
      ...{ comparator: 'EQ', region: null, vintage: null, growthBasis: null, projectId: null, projectField: null },
      company: null,
    },
    ...more,
  };
}

describe('原文分块', () => {
  it('每块连起来一字不少，长行在句号后断开', () => {
    const text = `标题\n\n${'税收增长。'.repeat(700)}\n末行`;
    const blocks = blocksOf(text);
    expect(blocks.every(({ start, end }) => end - start <= 1500)).toBe(true);
    const joined = blocks.map(({ start, end }, i) => text.slice(start, blocks[i + 1]?.start ?? end)).join('');
    expect(joined).toBe(text);
  });

  it('标在自己的块里，名称里套着数字的标短的一处', () => {
    const text = '税收5亿元\n总投资8亿元';
    const blocks = blocksOf(text);
    const readings = [reading(1, 2, 5), reading(2, 6, 12), reading(3, 9, 12)];
    const by = readingsByBlock(blocks, readings);
    expect(by.map((each) => each.map(({ seq }) => seq))).toEqual([[1], [2, 3]]);
    const pieces = piecesOf(text, blocks[1] ?? { start: 0, end: 0 }, by[1] ?? []);
    expect(pieces.map((piece) => [piece.text, piece.reading?.seq])).toEqual([
      ['总投资', 2],
      ['8亿元', 3],
    ]);
  });
});

describe('读数清单', () => {
  const list = [reading(1, 0, 1, { state: 'ACCEPTED' }), reading(2, 2, 3), reading(3, 4, 5, { differs: true })];

  it('分页签:与台账不同的单列,不混在待看里', () => {
    expect(inTab(list, 'waiting').map(({ seq }) => seq)).toEqual([2]);
    expect(inTab(list, 'differs').map(({ seq }) => seq)).toEqual([3]);
    expect(withoutDoubt(list).map(({ seq }) => seq)).toEqual([2]);
  });

  it('上一处、下一处到头为止', () => {
    expect(neighbour(list, 2, 1)?.seq).toBe(3);
    expect(neighbour(list, 3, 1)).toBeUndefined();
    expect(neighbour(list, 3, -1, ({ state }) => state === 'ACCEPTED')?.seq).toBe(1);
  });

  it('改了的换掉,没改的还是原来的对象,补标的插在原文次序里', () => {
    const counts = { all: 3, waiting: 2, doubtful: 0, accepted: 1, rejected: 0, returned: 0, ready: 1 };
    const report: Report = {
      ...{ id: 'r', title: '', fileName: null, characters: 6, region: null, place: null, year: null, publisher: null },
      ...{
        publishedOn: null,
        publishedAt: { publisher: null, day: null },
        readWith: null,
        addedBy: '',
        addedAt: '',
        counts,
        text: '',
        readings: list,
        projects: [],
        batches: [],
      },
      ...{ fieldLabels: [], dictionary: [], abilities: { decide: true, takeFile: true } },
    };
    const changed = [reading(2, 2, 3, { state: 'REJECTED' }), reading(9, 1, 2)];
    const after = withReadings(report, { readings: changed, counts }).readings;
    expect(after.map(({ seq }) => seq)).toEqual([1, 9, 2, 3]);
    expect(after[0]).toBe(list[0]);
  });
});
