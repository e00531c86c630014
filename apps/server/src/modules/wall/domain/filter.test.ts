import { describe, expect, it } from 'vitest';
import { sliceOf } from './filter.ts';

const none = { leaves: null, park: null, chain: null, projectKind: null, unit: null };

describe('筛选条件由哪份汇总回答', () => {
  it('不筛、单筛、双筛各有一份,属地不另占一份', () => {
    expect(sliceOf(none)).toBe('');
    expect(sliceOf({ ...none, leaves: [601] })).toBe('');
    expect(sliceOf({ ...none, chain: 3 })).toBe('chain:3');
    expect(sliceOf({ ...none, park: 2, projectKind: 'INDUSTRY' })).toBe('park:2|kind:INDUSTRY');
    expect(sliceOf({ ...none, chain: 3, projectKind: 'INDUSTRY' })).toBe('chain:3|kind:INDUSTRY');
  });

  it('责任单位再加条件的、三个条件的,逐个项目数', () => {
    expect(sliceOf({ ...none, unit: 8 })).toBe('unit:8');
    expect(sliceOf({ ...none, unit: 8, chain: 3 })).toBeNull();
    expect(sliceOf({ ...none, park: 1, chain: 3, projectKind: 'INDUSTRY' })).toBeNull();
  });
});
