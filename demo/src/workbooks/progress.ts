import type { DemoProject, DemoRegion } from '../model.ts';
import { lastDayOf, type Month, month as monthOf, numberOf, yearOf } from '../months.ts';
import { unit } from '../territory.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { CellStyle, FieldRow } from './cells.ts';
import { col } from './columns.ts';
import { monthWords } from './districts/index.ts';
import { moneyToDate } from './project-fields.ts';
import { ledgerSheet } from './sheet.ts';

const STYLE: CellStyle = {
  date: 'slash',
  blank: '',
  yesNo: ['是', '否'],
  list: '、',
  percent: 'number',
  thousands: false,
};
const HUNDRED_MILLION = 100_000_000;

export function progressFileName(month: Month): string {
  const { year, yearToDate } = monthWords(month);
  return `黄石市${year}年${yearToDate}重点项目建设进度通报附表（演示数据）.xlsx`;
}

/** The monthly report: one row a district, added up from its projects, ranked by pace. */
export function progressWorkbook(region: DemoRegion, month: Month): WorkbookModel {
  const words = monthWords(month);
  const districts = [...new Set(region.projects.map((project) => project.districtId))];
  const sums = districts.map((districtId) => sumUp(region, districtId, month));
  const byPace = [...sums].sort((a, b) => Number(b.paceGap) - Number(a.paceGap));
  const rows = sums.map((fields) => ({ fields: { ...fields, rank: byPace.indexOf(fields) + 1 } }));
  const amounts = '投资完成情况（亿元）';
  const sheet = ledgerSheet({
    name: words.yearToDate,
    kind: 'progress',
    title: `黄石市${words.year}年${words.yearToDate}重点项目建设进度表（演示数据·虚构）`,
    notice: { left: '填报单位：市项目办', right: `截止日期：${lastDayOf(month)}` },
    columns: [
      col('序号', 'seq', undefined, { width: 6 }),
      col('县（市、区）', 'unitName', undefined, { width: 16 }),
      col('项目情况/项目总数（个）', 'projectCount'),
      col('项目情况/总投资（亿元）', 'totalInvestment', 'YI'),
      col(`${amounts}/年度计划`, 'annualPlanAmt', 'YI'),
      col(`${amounts}/${words.thisMonth}完成`, 'monthDoneAmt', 'YI'),
      col(`${amounts}/${words.yearToDate}累计完成`, 'ytdDoneAmt', 'YI'),
      col('完成率（%）', 'completionRate'),
      col('序时差（百分点）', 'paceGap'),
      col('排名', 'rank'),
      col('新开工/计划数', 'planStartCount'),
      col('新开工/实际数', 'startCount'),
      col('新开工/开工率（%）', 'startRate'),
      col('纳统/个数', 'statInCount'),
      col('纳统/规模（亿元）', 'statEnteredAmt', 'YI'),
      col('竣工个数', 'completeCount'),
      col('投产个数', 'produceCount'),
      col('亿元以上项目个数', 'over100MCount'),
      col('10亿元以上项目个数', 'over1BCount'),
    ],
    groups: [{ rows }],
    total: { caption: '全市合计', place: 'top' },
    notes: ['注：1.序时按月均计算；2.开工以主体工程破土为准；3.竣工、投产为当年数。'],
    style: STYLE,
  });
  return { sheets: [sheet] };
}

function sumUp(region: DemoRegion, districtId: number, month: Month): FieldRow {
  const projects = region.projects.filter(
    (project) => project.districtId === districtId && project.listedFrom <= month && project.listedTo >= month,
  );
  const year = yearOf(month);
  const january = monthOf(year, 1);
  const end = lastDayOf(month);
  const total = (value: (project: DemoProject) => number) => projects.reduce((sum, project) => sum + value(project), 0);
  const count = (wanted: (project: DemoProject) => boolean) => projects.filter(wanted).length;
  const thisYear = (day: string | undefined) => day !== undefined && day.slice(0, 4) === String(year) && day <= end;
  const entered = (project: DemoProject) => {
    const at = project.milestones.statEntered;
    return at !== undefined && at >= january && at <= month;
  };
  const plan = total((project) => project.money.annualPlan[year] ?? 0);
  const done = total((project) => moneyToDate(project, month).yearToDate);
  const due = count((project) => thisYear(project.planStart));
  const started = count((project) => thisYear(project.milestones.started));
  const rate = (done / plan) * 100;
  return {
    unitName: unit(districtId).name,
    projectCount: projects.length,
    totalInvestment: total((project) => project.money.total),
    annualPlanAmt: plan,
    monthDoneAmt: total((project) => moneyToDate(project, month).month ?? 0),
    ytdDoneAmt: done,
    completionRate: rate,
    paceGap: Number((rate - (numberOf(month) / 12) * 100).toFixed(1)),
    planStartCount: due,
    startCount: started,
    startRate: due === 0 ? undefined : (started / due) * 100,
    statInCount: count(entered),
    statEnteredAmt: projects.filter(entered).reduce((sum, project) => sum + project.money.total, 0),
    completeCount: count((project) => thisYear(project.milestones.completed)),
    produceCount: count((project) => thisYear(project.milestones.producing)),
    over100MCount: count((project) => project.money.total >= HUNDRED_MILLION),
    over1BCount: count((project) => project.money.total >= 10 * HUNDRED_MILLION),
  };
}
