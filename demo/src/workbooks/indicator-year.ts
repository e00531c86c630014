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

const LAST_PERIOD = '2026M01-10';

const FIGURES: readonly Figure[] = [
  { period: '2025', calibre: '实绩', of: (lastYear) => lastYear },
  { period: '2025M01-10', calibre: '实绩', of: (lastYear, random) => lastYear * random.between(0.79, 0.86) },
  { period: '2026', calibre: '目标', of: (lastYear, random) => lastYear * random.between(1.06, 1.1) },
  { period: LAST_PERIOD, calibre: '实绩', of: (lastYear, random) => lastYear * random.between(0.72, 0.97) },
];

/** The city's total of investment is told by two offices: this much lies between them. */
const TOLD_OTHERWISE = 26.4;

/** Of the city's revenue this much was not yet entered under its parts. */
const NOT_YET_ENTERED = 1.32;
const TAX_SHARE = 0.71;

/** One indicator of the city and its districts: last year, its first ten months, this year's target, its ten months; in 亿元. */
interface IndicatorYear {
  readonly label: string;
  readonly totals: readonly number[];
  readonly districts: readonly { readonly id: number; readonly name: string; readonly values: readonly number[] }[];
}

function indicatorYears({ seed }: DemoRegion): readonly IndicatorYear[] {
  const random = createRandom(seed).fork('indicator-year');
  return INDICATORS.map(([label, least, most]) => {
    const districts = DISTRICT_STYLES.map(({ districtId }) => {
      const { id, name } = unit(districtId);
      const own = random.fork(`${label} ${id}`);
      const lastYear = own.between(least, most);
      return { id, name, values: FIGURES.map((figure) => rounded(figure.of(lastYear, own))) };
    });
    const totals = FIGURES.map((_, at) => rounded(districts.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)));
    return { label, totals, districts };
  });
}

/** What the year's target of an indicator is in every district, in 万元, by the district's number; they make the city's. */
export function yearTargets(region: DemoRegion, indicator: string): ReadonlyMap<number, number> {
  const at = FIGURES.findIndex(({ calibre }) => calibre === '目标');
  const year = indicatorYears(region).find(({ label }) => label === indicator);
  return new Map(year?.districts.map(({ id, values }) => [id, Math.round((values[at] ?? 0) * WAN_IN_YI)]) ?? []);
}

/** Yearly targets and what was reached by October, of the city and its districts; the city is the sum of them but once. */
export function indicatorYearWorkbook(region: DemoRegion): WorkbookModel {
  const city = unit(CITY_ID).name;
  const years = indicatorYears(region);
  const rows = [
    ...years.flatMap(({ label, totals, districts }) => [
      ...rowsOf(city, label, totals),
      ...districts.flatMap(({ name, values }) => rowsOf(name, label, values)),
    ]),
    ...revenueParts(city, years.find(({ label }) => label === '地方一般公共预算收入')?.totals ?? []),
  ];
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
    const told = isPlanted && period === LAST_PERIOD ? rounded(value + TOLD_OTHERWISE) : value;
    return [place, indicator, told, '亿元', period, calibre];
  });
}

/** What the city's revenue is made of; of the newest period not all is entered yet. */
function revenueParts(city: string, totals: readonly number[]): readonly CellModel[][] {
  return FIGURES.flatMap(({ period, calibre }, at): CellModel[][] => {
    const total = totals[at] ?? 0;
    const tax = rounded(total * TAX_SHARE);
    const other = rounded(total - tax - (period === LAST_PERIOD ? NOT_YET_ENTERED : 0));
    if (calibre === '目标') return [];
    return [
      [city, '税收收入', tax, '亿元', period, calibre],
      [city, '非税收入', other, '亿元', period, calibre],
    ];
  });
}

const WAN_IN_YI = 10_000;

const rounded = (value: number): number => Math.round(value * 100) / 100;
