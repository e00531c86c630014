import { col } from '../columns.ts';
import type { DistrictStyle } from './style.ts';

/** 黄石港区: two header rows, 万元 in the corner, groups by kind, a total on top. */
export const HUANGSHIGANG: DistrictStyle = {
  districtId: 100,
  fileName: ({ year, thisMonth }) => `黄石港区重点项目台账（${year}年${thisMonth}，演示数据）.xlsx`,
  sheetName: () => '重点项目',
  title: ({ year, yearToDate }) => `黄石港区${year}年${yearToDate}重点项目台账（演示数据·虚构）`,
  notice: ({ cutOff }) => ({
    left: `填报单位：区项目办    截止日期：${cutOff}`,
    right: '单位：万元',
  }),
  columns: ({ year, thisMonth, yearToDate }) => [
    col('序号', 'seq', undefined, { width: 6 }),
    col('项目名称', 'projectName', undefined, { width: 34 }),
    col('项目代码', 'projectCode', undefined, { width: 26 }),
    col('基本情况/项目类别', 'projectLevel'),
    col('基本情况/建设性质', 'buildNature'),
    col('基本情况/所属街道', 'regionName'),
    col('基本情况/建设内容', 'buildContent', undefined, { width: 40 }),
    col('投资情况/总投资', 'totalInvestment', 'WAN'),
    col(`投资情况/${year}年计划投资`, 'annualPlanAmt', 'WAN'),
    col(`投资情况/${thisMonth}完成`, 'monthDoneAmt', 'WAN'),
    col(`投资情况/${yearToDate}累计完成`, 'ytdDoneAmt', 'WAN'),
    col('投资情况/开工以来累计完成', 'cumDoneAmt', 'WAN'),
    col('投资情况/完成率(%)', 'completionRate'),
    col('进度情况/计划开工时间', 'planStart'),
    col('进度情况/实际开工时间', 'actualStart'),
    col('进度情况/计划竣工时间', 'planComplete'),
    col('进度情况/实际竣工时间', 'actualComplete'),
    col('进度情况/是否纳统', 'isStatEntered'),
    col('进度情况/形象进度', 'visualProgress', undefined, { width: 24 }),
    col('存在问题', 'blockerDesc', undefined, { width: 28 }),
    col('包保领导', 'sponsor'),
    col('责任单位', 'respUnit', undefined, { width: 20 }),
    col('备注', 'remark'),
  ],
  groupBy: 'kind',
  total: { caption: '合计', place: 'top' },
  notes: ['注：1.完成率=自年初累计完成÷年度计划；2.开工以主体工程破土为准。'],
  cells: { date: 'slash', blank: '', yesNo: ['是', '否'], list: '、', percent: 'number', thousands: false },
};
