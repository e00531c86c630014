import { IS_STAT_ENTERED, REGION_NAME, REMARK, SEQ } from './shared.ts';
import type { KindWording } from './types.ts';

/** 争资台账: every row is one bid for upper-level funds. */
export const FUNDING: KindWording = {
  besides: ['PROJECT'],
  within: ['FUNDS', 'PAY', 'ALLOCATE', 'APPLY', 'START', 'STAT', 'SOURCE'],
  titles: [
    '争资',
    '上级资金',
    '争取',
    '专项债',
    '中央预算内',
    '资金台账',
    '国债',
    '资金项目',
    '两重',
    '两新',
    '资金申报',
    '资金使用',
    '资金支付',
  ],
  fields: {
    seq: SEQ,
    projectName: { says: ['项目名称', '名称', '工程名称', '申报项目名称'], hints: ['项目'], hintsNeed: 'values' },
    projectCode: {
      says: ['[投资]项目代码', '[投资]项目统一代码', '统一[投资]项目代码', '统一代码'],
      hints: ['代码'],
      hintsNeed: 'values',
    },
    regionName: REGION_NAME,
    respUnit: { says: ['责任单位', '项目责任单位', '责任部门', '责任主体'], hints: ['牵头单位'], within: ['RESP'] },
    owner: {
      says: [
        '申报单位',
        '项目单位',
        '业主单位',
        '建设单位',
        '实施单位',
        '项目业主',
        '项目申报单位',
        '业主',
        '项目实施单位',
        '项目单位名称',
        '实施主体',
        '建设主体',
        '项目建设单位',
        '申报主体单位',
        '项目业主单位',
      ],
    },
    fundChannel: {
      says: [
        '资金渠道',
        '资金类型',
        '资金类别',
        '申报资金渠道',
        '申报资金类型',
        '争取渠道',
        '资金来源渠道',
        '申报渠道',
      ],
      hints: ['资金来源', '渠道', '类别', '类型', '资金'],
      hintsNeed: 'values',
    },
    batch: { says: ['批次', '下达批次', '资金批次', '申报批次', '资金下达批次'] },
    totalInvestment: {
      says: ['计划总投资', '总投资', '项目总投资', '项目计划总投资'],
      hints: ['投资规模'],
      within: ['INVEST'],
    },
    applyAmt: {
      says: ['申请额', '申请资金', '申请资金额', '申报资金', '申请上级资金', '拟申请资金', '申请投资'],
      below: [{ under: ['FUNDS'], says: ['申请'] }],
    },
    allocatedAmt: {
      says: ['下达额', '下达资金', '已下达资金', '实际下达资金', '下达', '累计下达资金', '资金下达', '下达投资'],
      below: [{ under: ['FUNDS'], says: ['下达'] }],
    },
    paidAmt: {
      says: ['已支付额', '支付资金', '累计支付', '支付', '累计支付资金', '资金支付', '实际支付资金', '已支付资金'],
      below: [{ under: ['FUNDS'], says: ['支付'] }],
    },
    payRate: { says: ['支付率', '资金支付率', '支付比例', '资金支付比例', '支付进度', '资金支付进度'] },
    applyDate: { says: ['申报时间', '申请时间', '项目申报时间', '资金申报时间'] },
    allocateDate: { says: ['下达时间', '资金下达时间', '下达月份', '下达文件时间'] },
    isStarted: {
      says: ['是否开工', '是否已开工', '项目是否开工'],
      hints: ['开工', '开工情况', '开工状态'],
      hintsNeed: 'values',
    },
    actualStart: {
      says: ['开工时间', '实际开工时间', '项目开工时间', '实际开工'],
      hints: ['开工'],
      hintsNeed: 'values',
    },
    isStatEntered: IS_STAT_ENTERED,
    liaison: {
      says: ['责任人', '联系人', '联络员', '责任人联系人', '项目联系人', '项目责任人', '单位联系人'],
      within: ['RESP'],
    },
    progressNote: {
      says: ['进展情况', '项目进展', '工作进展', '推进情况', '进展', '工程进度', '建设进展'],
      within: ['PROGRESS'],
    },
    remark: REMARK,
  },
};
