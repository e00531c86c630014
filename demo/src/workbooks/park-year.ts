import type { DemoRegion } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import { parks } from '../territory.ts';
import type { CellModel, WorkbookModel } from '../workbook-model.ts';

export const PARK_YEAR_FILE = '黄石市园区经济指标（2024、2025年，演示数据）.xlsx';

const COLUMNS = [
  ['序号', 6],
  ['地区', 18],
  // Parks of one district would else be taken for one place with the same figure twice.
  ['主题（对象）', 18],
  ['指标', 30],
  ['数值', 12],
  ['单位', 10],
  ['期间', 12],
  ['口径', 10],
] as const;

/** Two years of what the evaluation of five-good parks compares: the level, and how it grew. */
export function parkYearWorkbook({ seed }: DemoRegion): WorkbookModel {
  const random = createRandom(seed).fork('park-year');
  const rows = parks().flatMap(({ id, name }) => parkRows(name, random.fork(String(id))));
  return {
    sheets: [
      {
        name: '园区经济指标',
        title: '黄石市园区经济指标（演示数据·虚构）',
        columns: COLUMNS.map(([caption, width]) => ({ header: [caption], width })),
        rows: rows.map((cells, index) => ({ cells: [index + 1, ...cells] })),
        frozenColumns: 2,
      },
    ],
  };
}

function parkRows(name: string, random: Random): readonly CellModel[][] {
  // Output in 亿元; the rest hangs on it, so that a large park is large in everything.
  const output = Math.exp(random.between(2.6, 5.2));
  const value = (share: number) => output * share * random.between(0.8, 1.2);
  const figures: readonly (readonly [string, number, string])[] = [
    ['园区生产总值', output, '亿元'],
    ['园区规模工业增加值', value(0.4), '亿元'],
    ['园区高新技术产业营收', value(0.8), '亿元'],
    ['园区税收总额', value(0.06), '亿元'],
    ['园区亩均税收', random.between(4, 22), '万元'],
    ['园区固定资产（工业）投资', value(0.3), '亿元'],
    ['园区进出口总额', value(0.15), '亿元'],
    ['园区实际使用内外资', value(0.2), '亿元'],
    ['园区技工贸总收入', value(2.2), '亿元'],
  ];
  return figures.flatMap(([indicator, now, measured]) => {
    const last = now / random.between(0.94, 1.18);
    return [
      [name, name, indicator, rounded(last), measured, '2024', '实绩'],
      [name, name, indicator, rounded(now), measured, '2025', '实绩'],
    ];
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
