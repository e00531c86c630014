import { describe, expect, it } from 'vitest';
import { parsePreferences } from './preferences.ts';

describe('个人设置', () => {
  it('没有存过就用默认值', () => {
    expect(parsePreferences(null)).toEqual({ singleKeys: true, moneyUnit: 'yi', language: 'zh' });
  });

  it('存的内容坏了或不认识,逐项退回默认值', () => {
    expect(parsePreferences('{"singleKeys":"no"')).toEqual(parsePreferences(null));
    expect(parsePreferences('{"singleKeys":false,"moneyUnit":"usd","language":"en"}')).toEqual({
      singleKeys: false,
      moneyUnit: 'yi',
      language: 'en',
    });
  });
});
