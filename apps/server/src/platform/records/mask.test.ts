import { describe, expect, it } from 'vitest';
import { entityDef } from '../ledger/index.ts';
import { HIDDEN, maskedValues } from './mask.ts';

const project = entityDef('project');
const values = {
  projectName: '特钢项目',
  'ext:备注/联系方式': '王敏13812345678',
  'ext:车间数': 3,
  'ext:名单': ['13812345678'],
};

describe('遮蔽', () => {
  it('本单位自设的列没有人说过装的是什么,里面的手机号不给无权看个人信息的人', () => {
    expect(maskedValues(project, values, { personal: false, tax: true })).toEqual({
      projectName: '特钢项目',
      'ext:备注/联系方式': '王敏138****5678',
      'ext:车间数': 3,
      'ext:名单': ['138****5678'],
    });
  });

  it('有权看个人信息的人看到原样', () => {
    expect(maskedValues(project, values, { personal: true, tax: false })).toEqual(values);
  });

  it('政策结算的税收行,和能推回它的得分、应兑、应补、指纹,不给无权看涉税信息的人', () => {
    const settled = {
      ...{ 'lineActual@TAX_PER_MU': 11, 'linePoints@TAX_PER_MU': 22, 'lineActual@JOBS': 180 },
      ...{ settleScore: 87.58, settlePerformance: 89.58, settleDue: 8_758_333, settleBalance: 2_758_333 },
      ...{ settleHash: 'a1b2', settleAgreed: 10_000_000, settleTier: 'BY_SCORE' },
    };
    const seen = maskedValues(entityDef('settlement'), settled, { personal: true, tax: false });
    const open = Object.entries(seen).filter(([, value]) => value !== HIDDEN);
    expect(Object.fromEntries(open)).toEqual({
      ...{ 'lineActual@JOBS': 180, settleAgreed: 10_000_000, settleTier: 'BY_SCORE' },
    });
    expect(maskedValues(entityDef('settlement'), settled, { personal: false, tax: true })).toEqual(settled);
  });
});
