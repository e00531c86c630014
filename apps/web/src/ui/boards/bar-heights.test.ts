import { describe, expect, it } from 'vitest';
import { barHeights } from './bar-heights.ts';

describe('阶段板的柱', () => {
  it('最多的顶格,其余按比例', () => {
    expect(barHeights([158, 79, 41], 80)).toEqual([80, 40, 21]);
  });

  it('只有一个项目也看得见,没有项目就没有柱', () => {
    expect(barHeights([392, 1, 0], 80)).toEqual([80, 3, 0]);
    expect(barHeights([0, 0], 80)).toEqual([0, 0]);
    expect(barHeights([], 80)).toEqual([]);
  });
});
