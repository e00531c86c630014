import {
  generateRegion,
  monthAt,
  SYNTHETIC_FIRST_MONTH,
  SYNTHETIC_LABEL,
  type SyntheticOptions,
  type SyntheticProject,
  syntheticCode,
  syntheticName,
  yearToDate,
} from './generate.ts';
import { addMonths, lastDayOf, type Month, numberOf, yearOf } from './months.ts';
import { unit } from './territory.ts';
import type { ColumnModel, RowModel, WorkbookModel } from './workbook-model.ts';

const WAN = 10_000;
const KINDS = ['工业', '服务业', '农业', '基础设施', '民生', '城市更新'];
const LEVELS = ['省级重点', '市级重点', '区（县）级重点'];
const INDUSTRIES = ['C3130', 'C3251', 'C3514', 'C3982', 'G5990'];
const NATURES = ['新建', '扩建', '改建和技术改造', '迁建'];

/** A project ledger of any length with thirty columns, for measuring imports. Rows are made as they are written. */
export function syntheticLedger(options: SyntheticOptions): WorkbookModel {
  const last = addMonths(options.firstMonth ?? SYNTHETIC_FIRST_MONTH, options.months - 1);
  return {
    sheets: [
      {
        name: '项目台账',
        title: `重点项目台账（${yearOf(last)}年${numberOf(last)}月）（${SYNTHETIC_LABEL}）`,
        notice: { left: `截止日期：${lastDayOf(last)}`, right: '单位：万元' },
        columns: columnsOf(last),
        rows: { [Symbol.iterator]: () => rowsOf(options, last) },
      },
    ],
  };
}

function* rowsOf(options: SyntheticOptions, last: Month): Generator<RowModel, void, undefined> {
  for (const row of generateRegion(options)) yield { cells: cellsOf(options, row, last) };
}

function columnsOf(last: Month): ColumnModel[] {
  const month = `${numberOf(last)}月完成`;
  const captions = [
    ['序号'],
    ['项目名称'],
    ['项目代码'],
    ['基本情况', '项目类别'],
    ['基本情况', '项目类型'],
    ['基本情况', '行业代码'],
    ['基本情况', '建设性质'],
    ['基本情况', '所属区域'],
    ['基本情况', '建设地点'],
    ['基本情况', '建设规模及主要内容'],
    ['基本情况', '用地面积（亩）'],
    ['投资情况', '计划总投资'],
    ['投资情况', '固定资产投资'],
    ['投资情况', '年度计划投资'],
    ['投资情况', '至上年底累计完成'],
    ['投资情况', month],
    ['投资情况', '自年初累计完成'],
    ['投资情况', '自开工累计完成'],
    ['投资情况', '完成率（%）'],
    ['进度情况', '计划开工时间'],
    ['进度情况', '实际开工时间'],
    ['进度情况', '计划竣工时间'],
    ['进度情况', '是否纳统'],
    ['进度情况', '入库月份'],
    ['进度情况', '项目状态'],
    ['进度情况', '形象进度'],
    ['责任', '包保领导'],
    ['责任', '责任单位'],
    ['责任', '业主单位'],
    ['备注'],
  ];
  return captions.map((header) => ({ header, width: 14 }));
}

function cellsOf(options: SyntheticOptions, row: SyntheticProject, last: Month): RowModel['cells'] {
  const place = unit(row.leafId);
  const started = row.startIndex < options.months;
  const startMonth = monthAt(options, Math.max(row.startIndex, 0));
  const statistics = monthAt(options, row.statisticsIndex);
  const done = yearToDate(options, row);
  const sum = row.monthDone.reduce((total, amount) => total + amount, row.doneBefore);
  const plan = row.annualPlans.at(-1) ?? 0;
  const completed = row.completeIndex < options.months;
  return [
    row.index + 1,
    syntheticName(row.index),
    syntheticCode(row.index, place.statutoryCode ?? '420200'),
    LEVELS[row.level] ?? null,
    KINDS[row.kind] ?? null,
    INDUSTRIES[row.index % INDUSTRIES.length] ?? null,
    NATURES[row.index % NATURES.length] ?? null,
    place.name,
    `${place.name}${1 + (row.index % 99)}号`,
    `新建厂房 ${1000 + (row.index % 90) * 500} 平方米`,
    10 + (row.index % 300),
    row.totalInvestment / WAN,
    Math.round((row.totalInvestment * 0.9) / WAN),
    plan === 0 ? null : plan / WAN,
    (sum - done) / WAN,
    (row.monthDone.at(-1) ?? 0) / WAN,
    done / WAN,
    sum / WAN,
    plan === 0 ? null : Math.round((done / plan) * 1000) / 10,
    { date: lastDayOf(startMonth ?? addMonths(last, 3)) },
    started && startMonth ? { date: lastDayOf(startMonth) } : null,
    { date: lastDayOf(addMonths(startMonth ?? last, 24)) },
    started ? (row.statisticsIndex < options.months ? '是' : '否') : null,
    statistics ? `${yearOf(statistics)}年${numberOf(statistics)}月` : null,
    completed ? '已竣工' : started ? '在建' : '未开工',
    completed ? '全部完工' : started ? '主体施工' : '正在办理前期手续',
    `合成领导${row.index % 40}`,
    `合成单位${row.index % 60}`,
    `合成企业${row.index}有限公司`,
    SYNTHETIC_LABEL,
  ];
}
