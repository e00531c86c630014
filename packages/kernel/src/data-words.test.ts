import { describe, expect, it } from 'vitest';
import { type DataWords, dataInWords } from './data-words.ts';

const words: DataWords = {
  keys: { month: '月份', percent: '百分比', isDefault: '默认' },
  values: { WORK: '上班' },
  marks: { yes: '是', no: '否', none: '无', listed: '、', joined: '，', parted: '；' },
};

describe('数据写成话', () => {
  it.each([
    [null, '无'],
    ['', '无'],
    [[], '无'],
    [{}, '无'],
    [true, '是'],
    [0, '0'],
    ['WORK', '上班'],
    ['春节调休', '春节调休'],
    [['WORK', 3], '上班、3'],
    [{ isDefault: false, other: 1 }, '默认 否，other 1'],
    [
      [
        { month: 3, percent: 20 },
        { month: 6, percent: 50 },
      ],
      '月份 3，百分比 20；月份 6，百分比 50',
    ],
  ])('%j 写成“%s”', (value, text) => {
    expect(dataInWords(value, words)).toBe(text);
  });
});
