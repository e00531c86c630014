import type { Candidate, ReviewTable } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { isConverted, markCells } from './marks.ts';

const words = { conflict: '冲突', different: '不同', byHand: '手工' };
const column = (letter: string, key: string | null, path: string[] = [letter]) => ({
  ...{ letter, path, unit: null, unitFrom: null, key, fieldId: key, confidence: 1, remembered: false },
});
const table: ReviewTable = {
  tableNo: 1,
  sheetNo: 1,
  sheet: '台账',
  ledgerKind: 'project',
  period: null,
  headerRows: [2],
  columns: [
    column('B', 'projectName'),
    column('D', 'totalInvestment'),
    column('E', 'ytdDoneAmt@2026M10'),
    column('F', null, ['自有', '口径']),
  ],
  rowLabels: {},
  problems: [{ cell: 'D52', code: 'total_mismatch', message: '小计不符', severity: 'warn', key: null, handled: false }],
};
const candidate = (more: Partial<Candidate>): Candidate => ({
  ...{ ord: 0, tableNo: 1, row: 7, kind: 'project', entityId: '', name: '', action: 'changed', territoryId: 1 },
  ...{ changes: {}, conflicts: {}, cells: {}, match: null, place: null, problems: [], decided: null, byHand: {} },
  ...more,
});
const problem = (cell: string, severity: 'error' | 'warn' | 'info', handled = false) => ({
  ...{ cell, code: 'x', message: `${severity}`, key: null },
  severity,
  handled,
});

describe('格子的标记', () => {
  it('与台账不同的数填蓝;新增的行不填', () => {
    const changes = { 'ytdDoneAmt@2026M10': [5, 6] as [number, number], totalInvestment: [null, 3] as [null, number] };
    const changed = markCells([candidate({ changes })], [table], words);
    expect(changed.get('E7')).toEqual({ mark: 'different', reason: '不同' });
    expect(changed.has('D7')).toBe(true);
    const added = markCells([candidate({ changes, action: 'new' })], [table], words);
    expect([added.has('E7'), added.has('D7')]).toEqual([false, false]);
    expect(markCells([candidate({ changes })], [], words).size).toBe(0);
  });

  it('须处理压过提醒,提醒压过不同;处理过的和备注不标', () => {
    const marks = markCells(
      [
        candidate({
          changes: { totalInvestment: [1, 2] },
          problems: [
            problem('D7', 'warn'),
            problem('D7', 'error'),
            problem('E7', 'error', true),
            problem('B7', 'info'),
          ],
        }),
      ],
      [table],
      words,
    );
    expect(marks.get('D7')?.mark).toBe('problem');
    expect([marks.has('E7'), marks.has('B7')]).toEqual([false, false]);
  });

  it('冲突的格子须选择;拒绝的行不再标问题', () => {
    const row = {
      conflicts: { totalInvestment: { ours: 1, theirs: 2, batchNr: null } },
      problems: [problem('E7', 'warn')],
    };
    expect(markCells([candidate({ ...row, action: 'conflict' })], [table], words).get('D7')?.reason).toBe('冲突');
    const rejected = markCells([candidate({ ...row, action: 'rejected' })], [table], words);
    expect([rejected.has('D7'), rejected.has('E7'), rejected.has('D52')]).toEqual([false, false, true]);
  });

  it('并入得来的数标在它自己的格子上,自有列按表头找', () => {
    const marks = markCells(
      [
        candidate({
          changes: { totalInvestment: [1, 2], 'ext:自有/口径': ['a', 'b'] },
          cells: { totalInvestment: 'D9' },
        }),
      ],
      [table],
      words,
    );
    expect([...marks.keys()].sort()).toEqual(['D52', 'D9', 'F7']);
  });
});

describe('已换算', () => {
  it('格子里另写了单位的,才算换算过', () => {
    expect(isConverted('2.1亿', '万元')).toBe(true);
    expect(isConverted('3.5亿元(含设备)', '万元')).toBe(true);
    expect(isConverted('1,200万元', '万元')).toBe(false);
    expect(isConverted('38,000', '万元')).toBe(false);
    expect(isConverted('2.5公顷', '亩')).toBe(true);
    expect(isConverted('5000万', null)).toBe(true);
    expect(isConverted('1.2-1.5亿元', '万元')).toBe(false);
    expect(isConverted('2026年3月', null)).toBe(false);
    expect(isConverted('43.5%', null)).toBe(false);
  });
});
