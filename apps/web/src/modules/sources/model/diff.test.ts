import type { Candidate } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diff.ts';

const candidate = (more: Partial<Candidate>): Candidate => ({
  ...{ ord: 0, tableNo: 1, row: 7, kind: 'project', entityId: '', name: '', action: 'changed', territoryId: 1 },
  ...{ changes: {}, conflicts: {}, cells: {}, match: null, place: null, problems: [], decided: null, byHand: {} },
  ...more,
});

describe('逐项对比', () => {
  it('要选择的在最前,替换的其次,原来空着的最后;序号不列', () => {
    const lines = diffLines(
      candidate({
        changes: { seq: [1, 2], location: [null, '团城山'], 'ytdDoneAmt@2026M10': [50, 54] },
        conflicts: { totalInvestment: { ours: 10, theirs: 12, batchNr: 3 } },
      }),
    );
    expect(lines.map(({ key, delta, conflict }) => [key, delta, conflict])).toEqual([
      ['totalInvestment', 2, true],
      ['ytdDoneAmt@2026M10', 4, false],
      ['location', null, false],
    ]);
  });

  it('文字之间没有差额', () => {
    expect(diffLines(candidate({ changes: { location: ['甲', '乙'] } }))[0]?.delta).toBeNull();
  });
});
