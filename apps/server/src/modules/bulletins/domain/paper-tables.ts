import { type FigureSet, plain, type Sentence, type Table, type WordingRules } from '@guatu/documents';
import { formatNumber, formatYuan, type Percent, type PercentagePoint, yuan } from '@guatu/kernel';
import { absentWords, listColumns, paperWords, regionTitles } from '../messages.ts';
import { type RegionFigure, regionFigureId } from './freeze.ts';

/** A unit in the table, in the order of the tree. */
export interface RegionLine {
  readonly territoryId: number;
  readonly name: string;
}

/** A list of projects to be annexed. */
export interface ListTable {
  readonly label: string;
  readonly rows: readonly ListLine[];
}

export interface ListLine {
  readonly name: string;
  readonly territoryName: string;
  readonly totalInvestment: number;
  readonly rate: number | null;
  readonly paceGap: number | null;
}

const COLUMNS: readonly (readonly [RegionFigure, number])[] = [
  ['projects', 1],
  ['annualPlan', 1.6],
  ['ytdDone', 1.6],
  ['rate', 1.2],
  ['paceGap', 1.3],
  ['rank', 1],
];

/** Units with their figures (all columns, or those shown), each cell knowing which frozen figure it prints. */
export function regionTable(
  caption: string,
  regions: readonly RegionLine[],
  figures: FigureSet,
  rules: WordingRules,
  shown: readonly RegionFigure[] = COLUMNS.map(([figure]) => figure),
): Table {
  const columns = COLUMNS.filter(([figure]) => shown.includes(figure));
  return {
    kind: 'table',
    caption,
    unitLine: paperWords.unitLine,
    columns: [
      { label: paperWords.unit, align: 'left', weight: 2.4 },
      ...columns.map(([figure, weight]) => ({ label: regionTitles[figure], align: 'right' as const, weight })),
    ],
    rows: regions.map(({ territoryId, name }) => [
      plain(name),
      ...columns.map(([figure]) => figureCell(regionFigureId(territoryId, figure), figures, rules)),
    ]),
  };
}

/** Digits alone: the unit stands above the table. */
function figureCell(figureId: string, figures: FigureSet, rules: WordingRules): Sentence {
  const value = figures.get(figureId)?.value;
  if (value === undefined) return plain('');
  const text = cellText(value, rules);
  return { text, figures: [{ figureId, start: 0, end: text.length }] };
}

type CellValue = NonNullable<ReturnType<FigureSet['get']>>['value'];

function cellText(value: CellValue, rules: WordingRules): string {
  switch (value.kind) {
    case 'absent':
      return absentWords[value.why];
    case 'count':
      return String(value.count);
    case 'money':
      return formatYuan(value.yuan, 'yi', { decimals: rules.moneyDecimals });
    case 'percent':
      return percentCell(value.percent, rules);
    case 'points':
      return pointsCell(value.points, rules);
    case 'rank':
      return value.tied ? paperWords.tied(value.rank) : String(value.rank);
    default:
      return '';
  }
}

function percentCell(value: Percent | number, { percentDecimals }: WordingRules): string {
  return formatNumber(value, { decimals: percentDecimals });
}

function pointsCell(value: PercentagePoint | number, { pointDecimals }: WordingRules): string {
  return formatNumber(value, { decimals: pointDecimals });
}

/** The projects of a list, worst first as the list has them. */
export function listTable({ label, rows }: ListTable, rules: WordingRules): Table {
  const missing = absentWords.NOT_AVAILABLE;
  return {
    kind: 'table',
    caption: paperWords.listCaption(label, rows.length),
    unitLine: paperWords.unitLine,
    columns: listColumns.map(([columnLabel, align, weight]) => ({ label: columnLabel, align, weight })),
    rows: rows.map((row, index) =>
      [
        String(index + 1),
        row.name,
        row.territoryName,
        formatYuan(yuan(row.totalInvestment), 'yi', { decimals: rules.moneyDecimals }),
        row.rate === null ? missing : percentCell(row.rate, rules),
        row.paceGap === null ? missing : pointsCell(row.paceGap, rules),
      ].map(plain),
    ),
  };
}
