import type { Wall, WallFigure } from '@guatu/contract';
import { formatNumber, parseYuanNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { formatCount, formatMoney, type MoneyShown } from '../../../ui/format.ts';
import type { ProvenanceView } from '../../../ui/provenance/model.ts';
import { printInstant } from '../../records/office-time.ts';
import type { ValueTarget } from '../../records/provenance/origin-detail.ts';
import { monthText, periodText } from '../print/months.ts';

export interface FigureViewParts {
  readonly name: string;
  readonly answer: WallFigure;
  readonly money: MoneyShown;
  readonly unitText: string;
  /** From the top of the reader's scope to the area of the figure; the last is the area itself. */
  readonly path: readonly { readonly name: string; readonly onOpen?: () => void }[];
  /** Label of the field that a row's value came from. */
  readonly fieldLabel: (key: string) => string;
  readonly onMore: () => void;
}

/** Rows the panel asks for at first, and at most: more belong into the ledger's own list. */
export const FIRST_ROWS = 60;
export const MOST_ROWS = 500;

/** Figures that speak of the month alone, not of the year up to it. */
const OF_THE_MONTH: ReadonlySet<WallFigure['figure']> = new Set(['monthDone']);

/** Figures of lights, which no ledger enters. */
const JUDGED: ReadonlySet<WallFigure['figure']> = new Set([
  'lightGreen',
  'lightYellow',
  'lightRed',
  'lightNone',
  'stageGreen',
  'stageYellow',
  'stageRed',
]);

/** Whether a figure counts lights, which the rules judge. */
export const isJudged = (figure: WallFigure['figure']): boolean => JUDGED.has(figure);

/** The panel of a figure: its sum from full values, and the projects it is made of. */
export function figureView(parts: FigureViewParts): ProvenanceView {
  const { answer, path } = parts;
  const yuan = answer.unit === 'yuan';
  const print = printer(parts);
  const left = answer.count - answer.rows.length;
  const listed = answer.rows.reduce((sum, row) => sum + row.value, 0);
  const unit = yuan ? parts.unitText : t('wall.count.unit');
  const place = path.at(-1)?.name ?? '';
  return {
    title: t('wall.panel.title', { place, figure: parts.name }),
    value: print(answer.sum),
    unit,
    tags: [
      { text: (OF_THE_MONTH.has(answer.figure) ? monthText : periodText)(answer.period), tone: 'plain' },
      ...(isJudged(answer.figure) ? [{ text: t('wall.panel.judged'), tone: 'accent' as const }] : []),
    ],
    path: path.map((step, index) => ({
      text: step.name,
      ...(index < path.length - 1 && step.onOpen ? { onOpen: step.onOpen } : {}),
    })),
    arithmetic: yuan
      ? t('wall.panel.sumYuan', { n: formatCount(answer.count), yuan: formatNumber(answer.sum, { decimals: 0 }) })
      : t('wall.panel.sumCount', { n: formatCount(answer.count) }),
    asOf: printInstant(answer.asOf),
    order: t(yuan ? 'wall.panel.orderYuan' : 'wall.panel.orderCount'),
    rows: answer.rows.map((row) => ({
      id: row.projectId,
      title: row.name,
      locator: [
        t('wall.panel.row', { place: row.territoryName, field: parts.fieldLabel(row.key) }),
        ...(row.carriedFrom === null ? [] : [t('wall.panel.carried', { month: monthText(row.carriedFrom) })]),
      ].join(' · '),
      amount: print(row.value),
      unit,
    })),
    ...(left > 0 && answer.rows.length < MOST_ROWS
      ? {
          rest: {
            title: t('wall.panel.rest', { n: formatCount(left) }),
            note: t('wall.panel.restNote', { n: Math.min(left, MOST_ROWS - answer.rows.length) }),
            amount: print(answer.sum - listed),
            onOpen: parts.onMore,
          },
        }
      : {}),
    sum: { count: t('wall.panel.sum', { n: formatCount(answer.count) }), amount: print(answer.sum), unit },
  };
}

function printer({ answer, money }: FigureViewParts): (value: number) => string {
  if (answer.unit === 'count') return formatCount;
  return (value) => {
    const amount = parseYuanNumber(value);
    return amount.ok ? formatMoney(amount.value, money) : String(value);
  };
}

/** Which value of which project stands behind each row, as the question knows it. */
export function figureTargets(answer: WallFigure, knownAt: string | undefined): readonly ValueTarget[] {
  return answer.rows.map(({ projectId, name, key }) => ({
    rowId: projectId,
    kind: 'project',
    id: projectId,
    key,
    knownAt,
    name,
  }));
}

/** The area that a figure belongs to, as a path: the page's own, and one step further for a part of it. */
export function placePath(
  wall: Pick<Wall, 'path'>,
  place: string | undefined,
): readonly { id: number | null; name: string }[] {
  const here = wall.path.map(({ id, name }) => ({ id, name }));
  return place === undefined || here.at(-1)?.name === place ? here : [...here, { id: null, name: place }];
}
