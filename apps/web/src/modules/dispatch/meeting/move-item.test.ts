import type { AgendaItem } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { moveItem } from './move-item.ts';

const item = (code: string, group: AgendaItem['group']): AgendaItem => ({
  ...{ code, no: Number(code), group, title: code, reason: '', unit: null, territoryId: 1, note: null },
  ...{ outcome: 'PENDING', projectId: null, blockerId: null, taskId: null, requestId: null, byHand: false },
});

describe('排议题的次序', () => {
  const items = [item('01', 'NEW_RED'), item('02', 'OVERDUE'), item('03', 'OVERDUE')];

  it('同组的相邻两项对调', () => {
    expect(moveItem(items, '03', -1)).toEqual(['01', '03', '02']);
    expect(moveItem(items, '02', 1)).toEqual(['01', '03', '02']);
  });

  it('到了组的头尾就不再动,不跨组', () => {
    expect(moveItem(items, '02', -1)).toBeNull();
    expect(moveItem(items, '03', 1)).toBeNull();
    expect(moveItem(items, '09', 1)).toBeNull();
  });
});
