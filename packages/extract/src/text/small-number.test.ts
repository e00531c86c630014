import { expect, it } from 'vitest';
import { smallNumber } from './small-number.ts';

it.each([
  ['8', 8],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十一', 31],
  ['廿', -1],
  ['十十', -1],
])('%s 是 %i', (text, number) => {
  expect(smallNumber(text)).toBe(number);
});
