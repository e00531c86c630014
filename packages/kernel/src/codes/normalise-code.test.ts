import { describe, expect, it } from 'vitest';
import { normaliseCode } from './normalise-code.ts';

describe('代码的统一写法', () => {
  it('全角转半角、小写转大写、各种横线转连字符、去掉空白', () => {
    expect(normaliseCode(' \uff12\uff15\uff10\uff13\u2014420204\uff0d04\u2013\uff10\uff11\u2212 123456\n')).toBe(
      '2503-420204-04-01-123456',
    );
    expect(normaliseCode('c3130')).toBe('C3130');
  });
});
