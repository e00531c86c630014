import { describe, expect, it } from 'vitest';
import { yearOfText } from './year-votes.ts';

describe('文章说的是哪一年', () => {
  it.each<[string, number | null]>([
    ['在2020年,全市签约两个项目。2020年的计划。\n2025-07-09', 2020],
    ['大会今天举行。\n2025-07-10', 2025],
    ['2022年以来成效明显。今年1-8月…\n发布日期:2024-09-12', 2024],
    ['2023年获评先进。2024年1-7月,产值增长;2024-2026年计划建设,到2026年底完成', 2024],
    ['没有年份', null],
  ])('“%s”', (text, year) => {
    expect(yearOfText(text)?.year ?? null).toBe(year);
  });
});
