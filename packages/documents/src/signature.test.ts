import { isoDay } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureLines, widthOf } from './signature.ts';
import { standardLayout } from './testing/standard-layout.ts';

const rule = standardLayout.signature;
const day = isoDay('2024-08-28');

describe('署名与成文日期', () => {
  it('盖章时日期右空四字，署名居日期上方居中', () => {
    const [name, date] = signatureLines({ agencies: ['市重点办'], day, sealed: true }, rule);
    // 2024年8月28日 is seven digits and three characters wide: 6.5.
    expect(date).toEqual({ text: '2024年8月28日', right: 4 });
    expect(name).toEqual({ text: '市重点办', right: 4 + 6.5 / 2 - 2 });
  });

  it('不盖章时署名右空二字，日期首字比署名首字右移二字', () => {
    const agency = '黄石市重点项目建设办公室';
    const lines = signatureLines({ agencies: [agency], day, sealed: false }, rule);
    expect(lines.map(({ right }) => right)).toEqual([2, 12 - 6.5]);
  });

  it('不盖章而日期长于署名时，日期右空二字，署名相应左移', () => {
    const lines = signatureLines({ agencies: ['市重点办'], day, sealed: false }, rule);
    expect(lines.map(({ right }) => right)).toEqual([2 + 6.5 + 2 - 4, 2]);
  });

  it('再长的署名也不越出版心右边', () => {
    const agencies = fc.array(fc.integer({ min: 1, max: 26 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(agencies, fc.boolean(), (lengths, sealed) => {
        const lines = signatureLines({ agencies: lengths.map((length) => '局'.repeat(length)), day, sealed }, rule);
        expect(Math.min(...lines.map(({ right }) => right))).toBeGreaterThanOrEqual(0);
        if (!sealed) return;
        const centres = lines.map(({ text, right }) => right + widthOf(text) / 2);
        expect(new Set(centres).size).toBe(1);
      }),
    );
  });
});
