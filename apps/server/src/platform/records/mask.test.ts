import { describe, expect, it } from 'vitest';
import { entityDef } from '../ledger/index.ts';
import { maskedValues } from './mask.ts';

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
});
