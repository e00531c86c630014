import type { AgendaItem } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { foldGroup } from './agenda-fold.ts';

const item = (code: string, unit: string | null): AgendaItem => ({
  ...{
    code,
    no: 1,
    requestId: null,
    byHand: false,
    unit,
    group: 'OVERDUE',
    title: code,
    reason: '',
    territoryId: 1,
    note: null,
    outcome: 'PENDING',
  },
  ...{ projectId: null, blockerId: null, taskId: null },
});

describe('议程太长时按单位收起', () => {
  it('最差的逐项列,其余按单位收起,件数多的单位在前,一项不少', () => {
    const items = [item('01', '甲局'), item('02', '乙局'), item('03', '乙局'), item('04', null), item('05', '乙局')];
    const { listed, folded } = foldGroup(items, 1);
    expect(listed.map(({ code }) => code)).toEqual(['01']);
    expect(folded.map(({ unit, items: own }) => [unit, own.map(({ code }) => code)])).toEqual([
      ['乙局', ['02', '03', '05']],
      [null, ['04']],
    ]);
  });

  it('不长就不收', () => {
    expect(foldGroup([item('01', '甲局')], 8).folded).toEqual([]);
  });
});
