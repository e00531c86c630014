import { describe, expect, test } from 'vitest';
import { looksLikeFormula } from './injection.ts';

describe('公式注入', () => {
  test.each(["=cmd|' /C calc'!A0", '@SUM(1+1)', '+HYPERLINK("http://x","y")', '-2+3+cmd|x', '=1+1', '＝1+1', '\t=1+1'])(
    '“%s”像公式',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
    },
  );

  test.each(['-12.5', '+3%', '—', '-', '@王敏', '-正在办理', '+86 13800000000', '(12)', '- 已完成一期'])(
    '“%s”不是公式',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
    },
  );
});
