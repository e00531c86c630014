import { describe, expect, it } from 'vitest';
import { CodedFailure, defineErrors, ok, refuse, repeatedCodes, valueOrThrow } from './errors.ts';

const errors = defineErrors({
  seal_closed: (details: { period: string }) => `${details.period}的数据未保存:该期已封账。请先由两人办理解封。`,
  seal_missing: (details: { office: string }) => `${details.office}的通报未生成:该期未封账。请先封账。`,
});

describe('带代码的错误', () => {
  it('每个错误都有代码、中文说明和涉及的值', () => {
    expect(errors.seal_closed({ period: '2024M08' })).toEqual({
      code: 'seal_closed',
      message: '2024M08的数据未保存:该期已封账。请先由两人办理解封。',
      details: { period: '2024M08' },
    });
  });

  it('办成的结果取出值，办不成的抛出同一代码和说明', () => {
    expect(valueOrThrow(ok(5))).toBe(5);
    const refused = refuse(errors.seal_missing({ office: '项目办' }));
    expect(() => valueOrThrow(refused)).toThrow(CodedFailure);
    try {
      valueOrThrow(refused);
    } catch (error) {
      expect(error).toMatchObject({ ...refused.error, name: 'CodedFailure' });
    }
  });

  it('两个模块用了同一代码时能查出来', () => {
    const other = defineErrors({ seal_closed: (_: { day: string }) => '同名' });
    expect(repeatedCodes([errors, other])).toEqual(['seal_closed']);
    expect(repeatedCodes([errors])).toEqual([]);
  });
});
