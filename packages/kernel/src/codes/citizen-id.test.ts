import { describe, expect, it } from 'vitest';
import { isCitizenId } from './citizen-id.ts';

describe('身份证号识别', () => {
  it('末位校验正确才当作身份证号', () => {
    expect(isCitizenId('11010519491231002X')).toBe(true);
    expect(isCitizenId('11010519491231002x')).toBe(true);
    expect(isCitizenId('110105194912310021')).toBe(false);
    expect(isCitizenId('1101051949123100')).toBe(false);
  });
});
