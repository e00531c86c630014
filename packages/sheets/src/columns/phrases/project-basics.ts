import { INDUSTRY_CODE, INDUSTRY_NAME, LAND_MU, REGION_NAME, SEQ } from './shared.ts';
import type { FieldWording } from './types.ts';

/** What a project is: name, codes, kind, place, content. */
export const PROJECT_BASICS: Readonly<Record<string, FieldWording>> = {
  seq: SEQ,
  projectName: { says: ['项目名称', '工程名称', '项目工程名称', '名称'], hints: ['项目'], hintsNeed: 'values' },
  projectCode: {
    says: [
      '[投资]项目代码',
      '[投资]项目统一代码',
      '统一[投资]项目代码',
      '固定资产投资项目代码',
      '项目审批代码',
      '项目备案代码',
      '统一代码',
    ],
    hints: ['代码'],
    hintsNeed: 'values',
  },
  oldProjectCode: { says: ['原[项目]代码', '旧[项目]代码'] },
  projectLevel: {
    says: [
      '项目类别',
      '项目级别',
      '重点级别',
      '重点类别',
      '重点项目级别',
      '重点项目类别',
      '项目层级',
      '省市区重点',
      '项目类别省市区重点',
      '是否省市重点',
      '省/市/区重点',
    ],
    hints: ['类别', '级别', '项目类型', '类型', '重点'],
    hintsNeed: 'values',
  },
  projectKind: {
    says: ['项目类型', '产业类型', '项目产业类别'],
    hints: ['项目类别', '类型', '类别', '项目产业'],
    hintsNeed: 'values',
  },
  industryCode: INDUSTRY_CODE,
  industryName: INDUSTRY_NAME,
  buildNature: {
    says: ['建设性质', '项目建设性质'],
    hints: ['性质', '项目性质', '建设类型', '建设类别', '建设方式'],
    hintsNeed: 'values',
  },
  regionName: REGION_NAME,
  location: {
    says: ['建设地点', '项目地点', '项目选址', '地点', '建设所在地点', '拟选址'],
    hints: ['地址', '项目建设所在地'],
  },
  parcelCode: { says: ['宗地代码', '宗地', '宗地编号', '宗地编码'] },
  buildContent: {
    says: ['建设内容', '项目内容', '内容', '项目建设内容', '建设内容规模', '规模内容'],
    hints: ['建设规模'],
    besides: ['BUILDER', 'SCALE'],
  },
  buildPeriod: {
    says: ['建设起止年限', '起止日期', '计划建设周期'],
    hints: ['建设时间'],
    hintsNeed: 'values',
    besides: ['BUILDER'],
  },
  landMu: LAND_MU,
  buildingArea: {
    says: ['建筑面积', '总建筑面积', '项目建筑面积'],
    hints: ['建筑规模'],
    hintsNeed: 'values',
    within: ['LAND'],
  },
};
