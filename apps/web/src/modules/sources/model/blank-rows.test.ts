import { expect, it } from 'vitest';
import { TEXT_BLOCK } from '../api/queries.ts';
import { withBlankRows } from './blank-rows.ts';

const row = (number: number) => [number, { row: number, cells: ['甲'] }] as const;

it('取回的一段里没有的行是空行,没有取回的一段还不知道', () => {
  const known = withBlankRows({ rows: new Map([row(1), row(3)]), blocks: [0] }, TEXT_BLOCK * 2);
  expect(known.get(2)).toEqual({ row: 2, cells: [] });
  expect(known.get(3)?.cells).toEqual(['甲']);
  expect(known.get(TEXT_BLOCK)?.cells).toEqual([]);
  expect(known.has(TEXT_BLOCK + 1)).toBe(false);
});

it('表到哪一行为止,就到哪一行', () => {
  expect([...withBlankRows({ rows: new Map([row(1)]), blocks: [0] }, 3).keys()]).toEqual([1, 2, 3]);
});
