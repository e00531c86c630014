import type { Candidate, Problem, ReviewTable } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { placedProblems, sameKinds, waysOut } from './problems.ts';

const table: ReviewTable = {
  ...{ tableNo: 1, sheetNo: 2, sheet: '台账', ledgerKind: 'project', period: null, headerRows: [2], rowLabels: {} },
  columns: ['totalInvestment', 'actualStart'].map((key, i) => ({
    ...{
      letter: 'DI'[i] ?? '',
      path: [key],
      unit: null,
      unitFrom: null,
      key,
      fieldId: key,
      confidence: 1,
      remembered: false,
    },
  })),
  problems: [{ cell: 'D52', code: 'total_mismatch', message: '', severity: 'warn', key: null, handled: false }],
};
const problem = (more: Partial<Problem>): Problem => ({
  ...{ cell: 'D7', code: 'unparsed', message: '', severity: 'warn', key: null, handled: false },
  ...more,
});
const candidate = (row: number, problems: Problem[], more: Partial<Candidate> = {}): Candidate => ({
  ...{
    ord: row,
    tableNo: 1,
    row,
    kind: 'project',
    entityId: '',
    name: `第${row}行`,
    action: 'changed',
    territoryId: 1,
  },
  ...{ changes: {}, conflicts: {}, cells: {}, match: null, place: null, decided: null, byHand: {} },
  problems,
  ...more,
});
const kinds = (p: Problem, text: string | null = null, more: Partial<Candidate> = {}) => {
  const [placed] = placedProblems([candidate(7, [p], more)], [{ ...table, problems: [] }]);
  return placed ? waysOut(placed, text).map((way) => way.kind) : [];
};

describe('问题的合法出路', () => {
  it('读不出的数:留空,或填一个数', () => {
    expect(kinds(problem({}))).toEqual(['empty', 'enter']);
  });

  it('两种读法的日期:先给两种读法', () => {
    const [placed] = placedProblems([candidate(9, [problem({ cell: 'I9', code: 'ambiguous_date' })])], [table]);
    const ways = placed ? waysOut(placed, '2026.1') : [];
    expect(ways.map((way) => (way.kind === 'reading' ? way.value : way.kind))).toEqual([
      '2026-01',
      '2026-10',
      'empty',
      'enter',
    ]);
  });

  it('会让可疑的数入账的:留空、另填,或写明理由保留', () => {
    const p = problem({ code: 'out_of_range', severity: 'error', key: 'totalInvestment' });
    expect(kinds(p)).toEqual(['empty', 'enter', 'keep']);
  });

  it('没写期间的:指定期间;只是提醒的:知道了', () => {
    expect(kinds(problem({ code: 'no_period' }))).toEqual(['period', 'seen']);
    expect(kinds(problem({ code: 'merged_amount' }))).toEqual(['seen']);
    expect(kinds(problem({ code: 'indicator_unmatched', key: 'indicatorId' }))).toEqual(['enter', 'seen']);
  });

  it('小计、处理过的、拒绝的行没有要做的', () => {
    expect(placedProblems([], [table]).map((each) => waysOut(each, null))).toEqual([[]]);
    expect(kinds(problem({ handled: true }))).toEqual([]);
    expect(kinds(problem({}), null, { action: 'rejected' })).toEqual([]);
  });
});

describe('同类一并处理', () => {
  it('同一种问题两处以上才成一类,决定数与格子数相同', () => {
    const found = sameKinds(
      [
        candidate(7, [problem({})]),
        candidate(8, [problem({ cell: 'D8' })]),
        candidate(9, [problem({ code: 'error_value', cell: 'D9' })]),
      ],
      [table],
    );
    expect(
      found.map(({ of, cells, ways }) => [
        of,
        cells.length,
        ways.map(({ kind, decisions }) => [kind, decisions.length]),
      ]),
    ).toEqual([['unparsed', 2, [['empty', 2]]]]);
  });

  it('同一字段的冲突可以一并用台账的或用本次的', () => {
    const conflicts = { 'ytdDoneAmt@2026M10': { ours: 1, theirs: 2, batchNr: 3 } };
    const [found] = sameKinds([candidate(7, [], { conflicts }), candidate(8, [], { conflicts })], [table]);
    expect(found).toMatchObject({ what: 'conflict', of: 'ytdDoneAmt' });
    expect(found?.ways.map(({ kind }) => kind)).toEqual(['ours', 'theirs']);
    expect(found?.ways[1]?.decisions[0]).toEqual({ act: 'choose', ord: 7, key: 'ytdDoneAmt@2026M10', take: 'theirs' });
  });
});
