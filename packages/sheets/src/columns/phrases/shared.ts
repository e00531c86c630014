import type { FieldWording } from './types.ts';

/** Fields that every kind of ledger words alike. */
export const SEQ: FieldWording = { says: ['序号', '项目序号'], hints: ['编号'], hintsNeed: 'values' };

export const REMARK: FieldWording = { says: ['备注'], hints: ['说明'], hintsNeed: 'values' };

export const REGION_NAME: FieldWording = {
  says: ['[项目][企业]所属区域', '[项目][企业]区域', '[项目]所在区域', '[项目][企业]属地', '属地区域', '所属辖区'],
  hints: ['区域名称', '乡镇名称', '[项目][企业]所在地'],
  hintsNeed: 'values',
};

export const INDUSTRY_CODE: FieldWording = {
  says: ['行业代码', '行业分类代码', '行业类别代码', '行业码', '所属行业代码'],
};

export const INDUSTRY_NAME: FieldWording = {
  says: [
    '所属行业',
    '行业',
    '行业类别',
    '行业名称',
    '行业分类',
    '所属行业类别',
    '行业门类',
    '所属行业名称',
    '行业类别名称',
  ],
};

export const SPONSOR: FieldWording = {
  says: ['包保领导', '责任领导', '牵头领导', '包保责任领导', '牵头责任领导', '包保牵头领导'],
  hints: ['包保人', '领导'],
  within: ['RESP', 'SPONSOR', 'TASK_FORCE', 'LEAD'],
  besides: ['DISTRICT', 'CITY'],
};

export const REGISTERED_CAPITAL: FieldWording = { says: ['注册资本', '企业注册资本', '项目注册资本'] };

export const LAND_MU: FieldWording = {
  says: [
    '用地面积',
    '项目用地面积',
    '用地',
    '用地规模',
    '用地数',
    '土地使用面积',
    '使用土地面积',
    '用地总面积',
    '拟用地面积',
    '拟用地',
    '用地需求',
    '用地需求面积',
  ],
  hints: ['占地面积', '占地', '项目占地面积', '企业占地面积'],
  hintsNeed: 'values',
  below: [{ under: ['LAND'], says: ['用地面积', '用地规模'] }],
  within: ['DEMAND', 'SCALE', 'LAND', 'OCCUPY'],
};

export const STAT_IN_MONTH: FieldWording = {
  says: ['纳统月份', '纳统时间', '纳统年月', '纳统月'],
  within: ['PROGRESS', 'START', 'INDICATOR'],
};

export const IS_STAT_ENTERED: FieldWording = {
  says: ['是否纳统', '是否已纳统', '是否入统计库'],
  hints: ['纳统[情况]', '纳统状态', '已纳统'],
  hintsNeed: 'values',
  within: ['PROGRESS', 'START'],
};
