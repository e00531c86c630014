import type { SchemeInput } from '@guatu/scoring';
import { expect, it } from 'vitest';
import { protectedFields } from '../queries/protected-fields.ts';
import { isProtected } from './protection.ts';

it('由项目终评总分能推回企业税收，平均分按涉税保护；个数和优良率人人可看', () => {
  const inputs = new Map<string, SchemeInput>(
    ['FINALS_MEAN', 'FINALS', 'FINALS_BEST', 'FINALS_GOOD_SHARE'].map((fact) => [
      fact,
      { kind: 'FACT', fact, times: 1 },
    ]),
  );
  const held = [...inputs.keys()].filter((column) => isProtected({ inputs }, protectedFields(), column));
  expect(held).toEqual(['FINALS_MEAN']);
});
