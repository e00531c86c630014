import {
  type Block,
  type DocumentLayout,
  makeDocument,
  type OfficialDocument,
  plain,
  type Table,
} from '@guatu/documents';
import { isoDay, valueOrThrow } from '@guatu/kernel';
import { readCatalog } from '../../catalog/index.ts';
import type { ChartModel } from '../index.ts';

const UNITS = ['阳新县', '大冶市', '黄石港区', '西塞山区', '下陆区', '开发区·铁山区', '新港园区'] as const;
const SECTIONS = ['总体情况', '主要特点', '存在问题', '下步要求'] as const;

/** The layout that the catalogue ships. */
export function shippedLayout(): DocumentLayout {
  const { items } = readCatalog<{ readonly items: readonly [DocumentLayout] }>('document-layout.json');
  return items[0];
}

/** A monthly bulletin of about twelve pages with ten tables and four charts; the figures are made up. */
export function sampleBulletin(): {
  readonly document: OfficialDocument;
  readonly charts: ReadonlyMap<string, ChartModel>;
} {
  const charts = new Map([1, 2, 3, 4].map((number) => [`chart-${number}`, sampleChart(number)]));
  const body = SECTIONS.flatMap((section, index): readonly Block[] => [
    { kind: 'heading', level: 1, text: section },
    ...prose(index),
    {
      kind: 'picture',
      reference: `chart-${index + 1}`,
      caption: `图${index + 1}　各县（市、区）完成投资`,
      twin: sampleTable(`图${index + 1}数据`, 7),
    },
    sampleTable(`表${index * 2 + 1}　各县（市、区）重点项目完成情况`, 7),
    sampleTable(`表${index * 2 + 2}　分行业重点项目完成情况`, 9),
  ]);
  const document: OfficialDocument = {
    letterhead: {
      kind: 'BULLETIN',
      mark: '黄石市重点项目建设办公室文件',
      number: { agencyWord: '黄重办', year: 2024, serial: 8 },
      secrecy: '内部',
      copyNumber: '000012',
    },
    title: '关于2024年8月\n全市重点项目建设情况的通报',
    addressees: ['各县（市、区）人民政府', '开发区·铁山区管委会', '市直有关部门'],
    body,
    annexes: [
      { name: '应开未开项目名单', blocks: [sampleTable('应开未开项目名单', 24)] },
      { name: '零进度项目名单', blocks: [sampleTable('零进度项目名单', 18)] },
    ],
    signature: { agencies: ['黄石市重点项目建设办公室'], day: isoDay('2024-08-28'), sealed: false },
    attendance: [],
    note: '联系人：张三，电话：0714-0000000',
    record: {
      copyTo: ['市委办公室', '市人大常委会办公室', '市政协办公室'],
      printedBy: '黄石市重点项目建设办公室',
      printedOn: isoDay('2024-08-28'),
    },
  };
  return { document: valueOrThrow(makeDocument(document, shippedLayout())), charts };
}

function prose(section: number): readonly Block[] {
  return UNITS.slice(0, 2).flatMap((unit, index): readonly Block[] => [
    { kind: 'heading', level: 2, text: `${unit}推进情况` },
    {
      kind: 'paragraph',
      sentences: [
        {
          text: `1—8月，${unit}在册重点项目${20 + index}个，完成投资${(12.5 + section).toFixed(1)}亿元，`,
          figures: [],
        },
        plain('同比增长5.2%，快于序时进度2.1个百分点，完成率居全市第3位。'),
        plain('要素保障问题较上月减少2个，用地、用电、融资三类问题均已明确责任单位和办结时限，逐项销号。'),
      ],
    },
  ]);
}

function sampleTable(caption: string, rows: number): Table {
  return {
    kind: 'table',
    caption,
    unitLine: '单位：亿元、%、百分点',
    columns: [
      { label: '单位', align: 'left', weight: 3 },
      { label: '项目数', align: 'right', weight: 1 },
      { label: '年度计划', align: 'right', weight: 2 },
      { label: '累计完成', align: 'right', weight: 2 },
      { label: '完成率', align: 'right', weight: 1.5 },
      { label: '序时差', align: 'right', weight: 1.5 },
      { label: '排名', align: 'center', weight: 1 },
    ],
    rows: Array.from({ length: rows }, (_, row) =>
      [
        UNITS[row % UNITS.length] ?? '',
        `${row + 3}`,
        ((row + 1) * 3.5).toFixed(1),
        (row * 2.1).toFixed(1),
        `${60 + row}.0`,
        `${row % 5}.2`,
        `${row + 1}`,
      ].map(plain),
    ),
  };
}

function sampleChart(number: number): ChartModel {
  const values = UNITS.map((_, index) => (index === 5 ? null : ((index * number * 7) % 23) + 2.5));
  return {
    title: `2024年1—8月各县（市、区）完成投资（${number}）`,
    kind: number % 2 === 0 ? 'line' : 'bar',
    unit: '亿元',
    decimals: 1,
    categories: UNITS,
    series: [
      { name: '累计完成', values },
      { name: '年度计划', values: values.map((value) => (value === null ? null : value * 1.4)) },
    ],
  };
}
