import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CanonicalValue, canonicalText } from './canonical.ts';

const anyValue = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('固化文本', () => {
  it('键排好序、不留空白、数组次序不变', () => {
    expect(canonicalText({ b: [3, 1, 2], a: { 名称: '特钢', id: null }, c: true })).toBe(
      '{"a":{"id":null,"名称":"特钢"},"b":[3,1,2],"c":true}',
    );
  });

  it.each([
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [1.5e300, `15${'0'.repeat(299)}`],
    [-0, '0'],
    [350000000, '350000000'],
    [0.1, '0.1'],
  ])('数 %d 写成不带指数的十进制', (value, text) => {
    expect(canonicalText(value)).toBe(text);
    expect(Number(text)).toBe(value === 0 ? 0 : value);
  });

  it('同形的两种编码固化成同一文本', () => {
    expect(canonicalText({ 'e\u0301': '\u212b' })).toBe(canonicalText({ '\u00e9': '\u00c5' }));
  });

  it('归一后重名的键被拒绝', () => {
    expect(() => canonicalText({ 'e\u0301': 1, '\u00e9': 2 })).toThrow('归一后重复');
  });

  it.each([
    ['缺值', undefined],
    ['非数', Number.NaN],
    ['无穷', Number.POSITIVE_INFINITY],
    ['大整数', 1n],
    ['日期对象', new Date(0)],
    ['函数', () => 1],
  ])('%s不能固化，不悄悄略去', (_, found) => {
    // The types already forbid these; the tests stand in for data that slipped past them.
    const content = { amount: found } as unknown as CanonicalValue;
    expect(() => canonicalText(content)).toThrow('未能固化');
    expect(() => canonicalText([found] as unknown as CanonicalValue)).toThrow('未能固化');
  });

  it('读回再固化，文本一字不变', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('键的先后不影响结果', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyValue), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalText(reversed)).toBe(canonicalText(object));
      }),
    );
  });

  it('基本平面的每个字，不论快慢路径，都按标准归一', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const text = String.fromCharCode(code);
      if (JSON.parse(canonicalText(text)) !== text.normalize('NFC')) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
