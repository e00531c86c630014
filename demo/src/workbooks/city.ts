import type { DemoRegion } from '../model.ts';
import type { Month } from '../months.ts';
import { cityLedger, type Planted, plantedRows } from '../planted/index.ts';
import { unit } from '../territory.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { CellStyle } from './cells.ts';
import { col } from './columns.ts';
import { monthWords } from './districts/index.ts';
import { projectFields } from './project-fields.ts';
import { ledgerSheet } from './sheet.ts';

const STYLE: CellStyle = {
  date: 'slash',
  blank: '—',
  yesNo: ['是', '否'],
  list: '、',
  percent: 'number',
  thousands: false,
};

export function cityFileName(month: Month): string {
  const { year, thisMonth } = monthWords(month);
  return `黄石市重点项目月度投资完成情况表（${year}年${thisMonth}，演示数据）.xlsx`;
}

/** The city's table of what every project spent in a month, by district: the history behind the trend line. */
export function cityWorkbook(region: DemoRegion, planted: readonly Planted[], month: Month): WorkbookModel {
  const words = monthWords(month);
  const listed = region.projects.filter((project) => project.listedTo >= month && project.money.monthDone.has(month));
  const districts = [...new Set(listed.map((project) => project.districtId))];
  const groups = districts.map((districtId) => {
    const projects = listed.filter((project) => project.districtId === districtId);
    const rows = projects.map((project) => ({ key: project.key, fields: projectFields(project, month) }));
    return {
      caption: `${unit(districtId).name}（${projects.length}个）`,
      rows: plantedRows(planted, cityLedger(month), rows),
      subtotal: '小计',
    };
  });
  const sheet = ledgerSheet({
    name: `${words.year}年${words.thisMonth}`,
    kind: 'project',
    title: `黄石市重点项目${words.year}年${words.yearToDate}投资完成情况表（演示数据·虚构）`,
    notice: { left: `填报单位：市项目办    截止日期：${words.cutOff}`, right: '单位：万元' },
    columns: [
      col('序号', 'seq', undefined, { width: 6 }),
      col('项目名称', 'projectName', undefined, { width: 36 }),
      col('项目代码', 'projectCode', undefined, { width: 26 }),
      col(`${words.year}年计划投资`, 'annualPlanAmt', 'WAN'),
      col(`${words.year}年完成情况/${words.thisMonth}完成`, 'monthDoneAmt', 'WAN'),
      col(`${words.year}年完成情况/${words.yearToDate}累计完成`, 'ytdDoneAmt', 'WAN'),
      col('自开工累计完成', 'cumDoneAmt', 'WAN'),
      col('完成率（%）', 'completionRate'),
    ],
    groups,
    total: { caption: '全市合计', place: 'top' },
    style: STYLE,
  });
  return { sheets: [sheet] };
}
