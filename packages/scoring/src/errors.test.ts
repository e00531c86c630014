import { repeatedCodes } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { recipeErrors, scoringErrors } from './errors.ts';
import { schemeErrors } from './scheme/errors.ts';
import { settlementErrors } from './settlement/errors.ts';

describe('计分的错误代码', () => {
  it('互不重复', () => {
    expect(repeatedCodes([recipeErrors, scoringErrors, schemeErrors, settlementErrors])).toEqual([]);
  });
});
