import { describe, expect, it } from 'vitest';
import { currentItem, railItems } from './rail-items.tsx';

const at = (path: string) => currentItem(railItems, path)?.id;

describe('侧栏里当前的一项', () => {
  it.each([
    ['/projects/libraries', 'projects'],
    ['/sources/batches/1', 'sources'],
    ['/reports/corrections', 'sources'],
    ['/appraisals', 'evaluation'],
    ['/projectsx', undefined],
  ])('%s 属于 %s', (path, id) => {
    expect(at(path)).toBe(id);
  });
});
