import { col } from '../columns.ts';
import type { DistrictStyle } from './style.ts';

/** 新港园区: everything in 亿元 with four decimals, Chinese dates, a hidden column that is content all the same. */
export const NEW_PORT: DistrictStyle = {
  districtId: 500,
  fileName: ({ year, thisMonth }) => `新港园区项目推进情况表（${year}年${thisMonth}，演示数据）.xlsx`,
  sheetName: () => '推进情况',
  title: ({ year, yearToDate }) => `新港园区${year}年${yearToDate}项目推进情况表（演示数据·虚构）`,
  notice: ({ year, number }) => ({ left: `统计截止：${year}年${number}月末`, right: '金额单位：亿元' }),
  columns: ({ year, thisMonth, yearToDate }) => [
    col('序号', 'seq', undefined, { width: 6 }),
    col('项目名称', 'projectName', undefined, { width: 34 }),
    col('赋码', 'projectCode', undefined, { width: 26, hidden: true }),
    col('片区', 'regionName', undefined, { width: 14 }),
    col('计划总投资', 'totalInvestment', 'YI'),
    col(`${year}年/年度计划`, 'annualPlanAmt', 'YI'),
    col(`${year}年/${thisMonth}完成`, 'monthDoneAmt', 'YI'),
    col(`${year}年/${yearToDate}完成`, 'ytdDoneAmt', 'YI'),
    col('累计完成投资', 'cumDoneAmt', 'YI'),
    col('资金来源/中央', 'fundCentral', 'YI'),
    col('资金来源/省级', 'fundProvincial', 'YI'),
    col('资金来源/专项债', 'fundSpecialBond', 'YI'),
    col('资金来源/银行贷款', 'fundBankLoan', 'YI'),
    col('资金来源/自筹', 'fundSelf', 'YI'),
    col('计划开工', 'planStart', undefined, { width: 16 }),
    col('实际开工', 'actualStart', undefined, { width: 16 }),
    col('计划完工', 'planComplete', undefined, { width: 16 }),
    col('是否入统', 'isStatEntered'),
    col('推进情况', 'visualProgress', undefined, { width: 28 }),
    col('困难问题', 'blockerDesc', undefined, { width: 28 }),
    col('责任领导', 'sponsor'),
    col('责任部门', 'respUnit', undefined, { width: 20 }),
  ],
  groupBy: 'none',
  total: { caption: '合　计', place: 'bottom' },
  notes: ['备注：本表数据由各项目业主报送，园区项目办汇总。', '审核：        填表：        联系电话：'],
  cells: { date: 'chinese', blank: '—', yesNo: ['是', '否'], list: '、', percent: 'number', thousands: false },
};
