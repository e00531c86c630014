import type { Candidate, Field } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diff.ts';

const candidate = (more: Partial<Candidate>): Candidate => ({
  ...{ ord: 0, tableNo: 1, row: 7, kind: 'project', entityId: '', name: '', action: 'changed', territoryId: 1 },
  ...{ changes: {}, conflicts: {}, cells: {}, match: null, place: null, problems: [], decided: null, byHand: {} },
  ...more,
});

const field = (id: string): [string, Field] => [
  id,
  {
    id,
    label: id,
    type: 'text',
    sub: null,
    baseUnit: null,
    enumValues: [],
    protection: null,
    reported: false,
    byAct: false,
    range: false,
  },
];
const names = {
  nameField: 'projectName',
  fields: new Map(['seq', 'projectName', 'location', 'totalInvestment', 'ytdDoneAmt', 'remark'].map(field)),
};

describe('逐项对比', () => {
  it('要选择的在最前,替换的其次,原来空着的最后;序号不列', () => {
    const lines = diffLines(
      candidate({
        changes: { seq: [1, 2], location: [null, '团城山'], 'ytdDoneAmt@2026M10': [50, 54] },
        conflicts: { totalInvestment: { ours: 10, theirs: 12, batchNr: 3 } },
      }),
      names,
    );
    expect(lines.map(({ key, delta, conflict }) => [key, delta, conflict])).toEqual([
      ['totalInvestment', 2, true],
      ['ytdDoneAmt@2026M10', 4, false],
      ['location', null, false],
    ]);
  });

  it('各段按台账字段的次序,自有列在后;新增一条的名称已在标题里,改名才列出', () => {
    const keysOf = (changes: Candidate['changes']) => diffLines(candidate({ changes }), names).map(({ key }) => key);
    expect(
      keysOf({
        'ext:现场/天气': [null, '晴'],
        remark: [null, '无'],
        'ytdDoneAmt@2026M10': [null, 5],
        location: [null, '团城山'],
        projectName: [null, '甲'],
      }),
    ).toEqual(['location', 'ytdDoneAmt@2026M10', 'remark', 'ext:现场/天气']);
    expect(keysOf({ projectName: ['甲', '乙'] })).toEqual(['projectName']);
  });

  it('文字之间没有差额', () => {
    expect(diffLines(candidate({ changes: { location: ['甲', '乙'] } }), names)[0]?.delta).toBeNull();
  });
});
