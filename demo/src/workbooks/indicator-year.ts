import type { DemoRegion } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import { unit } from '../territory.ts';
import type { CellModel, WorkbookModel } from '../workbook-model.ts';
import { DISTRICT_STYLES } from './districts/index.ts';

export const INDICATOR_YEAR_FILE = '黄石市主要经济指标（2026年1-10月，演示数据）.xlsx';

const CITY_ID = 1;

const COLUMNS = [
  ['序号', 6],
  ['地区', 18],
  ['指标', 30],
  ['数值', 12],
  ['单位', 10],
  ['期间', 14],
  ['口径', 10],
] as const;

/** What a district reports, in 亿元: the range of a year, and how the ten months before stood to it. */
const INDICATORS: readonly (readonly [label: string, least: number, most: number])[] = [
  ['规上工业增加值', 60, 320],
  ['固定资产投资', 80, 360],
  ['社会消费品零售总额', 50, 260],
  ['地方一般公共预算收入', 6, 42],
  ['签约项目总金额', 30, 180],
  ['争取上级资金', 2, 18],
];

/** The columns of a place: period, calibre, and the share of last year's figure that it comes to. */
interface Figure {
  readonly period: string;
  readonly calibre: '实绩' | '目标';
  readonly of: (lastYear: number, random: Random) => number;
}

const FIGURES: readonly Figure[] = [
  { period: '2025', calibre: '实绩', of: (lastYear) => lastYear },
  { period: '2025M01-10', calibre: '实绩', of: (lastYear, random) => lastYear * random.between(0.79, 0.86) },
  { period: '2026', calibre: '目标', of: (lastYear, random) => lastYear * random.between(1.06, 1.1) },
  { period: '2026M01-10', calibre: '实绩', of: (lastYear, random) => lastYear * random.between(0.72, 0.97) },
];

/** The city's total of investment is told by two offices: this much lies between them. */
const TOLD_OTHERWISE = 26.4;

/** Yearly targets and what was reached by October, of the city and its districts; the city is the sum of them but once. */
export function indicatorYearWorkbook({ seed }: DemoRegion): WorkbookModel {
  const random = createRandom(seed).fork('indicator-year');
  const districts = DISTRICT_STYLES.map(({ districtId }) => unit(districtId));
  const rows = INDICATORS.flatMap(([indicator, least, most]) => {
    const values = districts.map(({ id }) => {
      const own = random.fork(`${indicator} ${id}`);
      const lastYear = own.between(least, most);
      return FIGURES.map((figure) => rounded(figure.of(lastYear, own)));
    });
    const totals = FIGURES.map((_, at) => rounded(values.reduce((sum, figures) => sum + (figures[at] ?? 0), 0)));
    return [
      ...rowsOf(unit(CITY_ID).name, indicator, totals),
      ...districts.flatMap(({ name }, at) => rowsOf(name, indicator, values[at] ?? [])),
    ];
  });
  return {
    sheets: [
      {
        name: '主要经济指标',
        title: '黄石市主要经济指标（演示数据·虚构）',
        columns: COLUMNS.map(([caption, width]) => ({ header: [caption], width })),
        rows: rows.map((cells, index) => ({ cells: [index + 1, ...cells] })),
        frozenColumns: 2,
      },
    ],
  };
}

function rowsOf(place: string, indicator: string, values: readonly number[]): readonly CellModel[][] {
  const isPlanted = place === unit(CITY_ID).name && indicator === '固定资产投资';
  return FIGURES.map(({ period, calibre }, at) => {
    const value = values[at] ?? 0;
    const told = isPlanted && period === '2026M01-10' ? rounded(value + TOLD_OTHERWISE) : value;
    return [place, indicator, told, '亿元', period, calibre];
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
