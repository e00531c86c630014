import { describe, expect, it } from 'vitest';
import { chineseNumeral, HeadingCounter } from './numbering.ts';

describe('结构层次序数', () => {
  it('汉字数字按公文写法', () => {
    expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumeral)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '九十九',
    ]);
  });

  it('上级标题之后，下级序数重新起', () => {
    const counter = new HeadingCounter();
    const levels = [1, 2, 3, 4, 4, 3, 2, 3, 1, 2] as const;
    expect(levels.map((level) => counter.next(level))).toEqual([
      '一、',
      '（一）',
      '1.',
      '（1）',
      '（2）',
      '2.',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ]);
  });
});
