import { IS_STAT_ENTERED, STAT_IN_MONTH } from './shared.ts';
import type { FieldWording } from './types.ts';

/** The course of a project: permits, dates, progress, problems. */
export const PROJECT_COURSE: Readonly<Record<string, FieldWording>> = {
  regimeType: {
    says: ['立项方式', '立项类型', '项目立项类型', '立项类别'],
    hints: ['立项', '审批类型', '项目审批类型', '备案类型'],
    hintsNeed: 'values',
  },
  permitFiling: {
    says: ['备案', '备案手续', '备案文号', '备案证号', '立项备案'],
    hints: ['立项'],
    within: ['PERMIT'],
    besides: ['PERMIT', 'REGIME'],
  },
  permitLandPlan: { says: ['用地规划许可', '用地规划许可手续'], within: ['PERMIT'], besides: ['PERMIT'] },
  permitEngPlan: { says: ['工程规划许可', '工程规划手续'], within: ['PERMIT'], besides: ['PERMIT'] },
  permitEia: { says: ['环评'], within: ['PERMIT'], besides: ['PERMIT', 'FILING'] },
  permitEnergy: { says: ['能评'], within: ['PERMIT'], besides: ['PERMIT', 'FILING'] },
  permitWater: { says: ['水保'], within: ['PERMIT'], besides: ['PERMIT', 'FILING'] },
  permitDrawing: { says: ['图审'], within: ['PERMIT'], besides: ['PERMIT'] },
  permitFire: { says: ['消防审查'], within: ['PERMIT'], besides: ['PERMIT'] },
  permitConstruction: { says: ['施工许可'], within: ['PERMIT'], besides: ['PERMIT'] },
  planStart: {
    says: ['计划开工时间', '计划开工', '计划开工年月', '计划开工月份', '年度计划开工时间'],
    within: ['START', 'COMPLETE'],
  },
  actualStart: { says: ['实际开工时间', '实际开工', '实际开工月份'], within: ['START', 'COMPLETE'] },
  planComplete: { says: ['计划竣工时间', '计划竣工', '计划竣工月份'], within: ['START', 'COMPLETE'] },
  actualComplete: { says: ['实际竣工时间', '实际竣工', '实际竣工月份'], within: ['START', 'COMPLETE'] },
  planProduce: { says: ['预计投产时间', '计划投产', '预计投产月份'], within: ['START', 'COMPLETE', 'PRODUCE'] },
  isStatEntered: IS_STAT_ENTERED,
  statInMonth: STAT_IN_MONTH,
  projectStatus: {
    says: ['项目状态', '建设状态', '项目建设状态'],
    hints: [
      '状态',
      '建设阶段',
      '项目阶段',
      '项目进展',
      '阶段',
      '进展情况',
      '项目建设阶段',
      '开工情况',
      '建设进展',
      '项目进展状态',
    ],
    hintsNeed: 'values',
  },
  visualProgress: { says: ['形象进度', '项目形象进度', '建设形象进度'], besides: ['DESCRIBE'] },
  monthProgress: { says: ['本月进展', '本月工作进展', '本月项目进展', '本月建设进展'], within: ['PROGRESS'] },
  nextPlan: {
    says: ['下月计划', '下步计划', '下步工作计划', '下步工作', '下步打算', '下步工作推进计划', '下步建设计划'],
    within: ['PROGRESS', 'PLAN'],
    besides: ['PROGRESS'],
  },
  factorType: {
    says: ['问题类型', '要素类型', '要素问题类型', '问题要素类型'],
    below: [{ under: ['ISSUE', 'FACTOR'], says: ['类型'] }],
    within: ['ISSUE', 'FACTOR', 'EXISTING', 'DEMAND'],
  },
  blockerDesc: {
    says: [
      '存在问题',
      '问题描述',
      '问题',
      '存在问题描述',
      '需解决的问题',
      '问题内容',
      '需协调问题',
      '存在的主要问题',
      '存在问题说明',
      '项目存在问题',
    ],
    below: [{ under: ['ISSUE', 'FACTOR'], says: ['描述'] }],
    within: ['ISSUE', 'FACTOR', 'EXISTING', 'DEMAND', 'PROGRESS'],
    besides: ['EXISTING', 'FACTOR'],
  },
  demand: {
    says: ['诉求', '企业诉求', '诉求内容', '项目诉求', '诉求事项内容', '业主诉求', '要素诉求'],
    within: ['ISSUE', 'FACTOR', 'EXISTING', 'DEMAND'],
  },
  resolveDeadline: {
    says: ['解决时限', '问题解决时限', '办结时限', '拟解决时间', '拟办结时间', '要求解决时限', '拟解决时限'],
    below: [{ under: ['ISSUE', 'FACTOR'], says: ['时限'] }],
    within: ['ISSUE', 'FACTOR', 'EXISTING', 'DEMAND', 'SOLVE'],
  },
  blockerStatus: {
    says: ['问题状态', '解决状态', '问题解决状态', '问题进展状态', '问题办理状态'],
    below: [{ under: ['ISSUE', 'FACTOR'], says: ['状态', '办理状态', '解决情况'] }],
    within: ['ISSUE', 'FACTOR', 'EXISTING', 'DEMAND', 'SOLVE'],
  },
};
