import type { Wall, WallListId, WallListRow } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Figure } from '../../../ui/figure.tsx';
import { formatCount, formatGap, formatRate } from '../../../ui/format.ts';
import { JudgedLight } from '../../../ui/judged-light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { Money } from '../../../ui/money.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { useDictionary } from '../../records/dictionary.ts';
import { areaFinder } from '../map/pins.ts';
import { toneOfGap } from '../print/gap.ts';

export type AskRow = (row: WallListRow, anchor: HTMLElement) => void;

interface ListColumnsParts {
  readonly list: WallListId;
  readonly areaOf: (row: WallListRow) => string;
  /** Opens the two amounts behind a rate. */
  readonly ask: AskRow | null;
  /** Opens the reasons of a row's light; null where they cannot be opened. */
  readonly explain: ((row: WallListRow) => void) | null;
  /** Unit of amounts, for the head. */
  readonly unitText: string;
}

export function listColumns({
  list,
  areaOf,
  ask,
  explain,
  unitText,
}: ListColumnsParts): readonly Column<WallListRow>[] {
  const asking = (row: WallListRow) => (ask ? { onProvenance: (anchor: HTMLElement) => ask(row, anchor) } : {});
  return [
    {
      id: 'number',
      title: t('wall.list.number'),
      width: 34,
      align: 'center',
      render: (row, index) => <span className={row.severe ? 'gt-wall-nr is-severe' : 'gt-wall-nr'}>{index + 1}</span>,
    },
    { id: 'name', title: t('wall.list.name'), width: 136, grow: true, render: (row) => row.name },
    { id: 'area', title: t('wall.list.area'), width: 104, render: areaOf },
    {
      id: 'light',
      title: t('wall.list.light'),
      width: 60,
      align: 'center',
      render: (row) => (
        <JudgedLight
          judged={lightState(row.light)}
          reported={lightState(row.reportedLight)}
          show="icon"
          label={row.name}
          {...(explain ? { onExplain: () => explain(row) } : {})}
          {...(row.light === null ? { word: t('wall.count.lightsNone') } : {})}
        />
      ),
    },
    { id: 'stage', title: t('wall.list.stage'), width: 66, render: ({ stage }) => stage || t('wall.stages.none') },
    {
      id: 'rate',
      title: t('wall.list.rate'),
      unit: '%',
      width: 78,
      align: 'right',
      render: (row) =>
        row.rate === null ? (
          <span className="gt-unknown">{t('money.unknown')}</span>
        ) : (
          <Figure label={t('wall.list.rateOf', { name: row.name })} {...asking(row)}>
            {formatRate(row.rate)}
          </Figure>
        ),
    },
    {
      id: 'gap',
      title: t('wall.list.gap'),
      unit: t('wall.list.points'),
      width: 80,
      align: 'right',
      render: ({ paceGap }) =>
        paceGap === null ? (
          <span className="gt-unknown">{t('money.unknown')}</span>
        ) : (
          <Figure tone={toneOfGap(paceGap)}>{formatGap(paceGap)}</Figure>
        ),
    },
    {
      id: 'blocker',
      title: t('wall.list.blocker'),
      width: 110,
      render: ({ blocker }) =>
        blocker === null ? (
          <span className="gt-unknown">{t('wall.list.noBlocker')}</span>
        ) : (
          <BlockerText text={blocker} />
        ),
    },
    measureColumn(list, unitText),
  ];
}

const BlockerText = ({ text }: { readonly text: string }) => <span title={text}>{text}</span>;

/** The last column is what the list is sorted by. */
function measureColumn(list: WallListId, unitText: string): Column<WallListRow> {
  if (list === 'ZERO_PROGRESS') {
    return {
      id: 'measure',
      title: t('wall.list.zero'),
      unit: t('wall.list.months'),
      width: 98,
      align: 'right',
      render: ({ zeroMonths }) => number(zeroMonths),
    };
  }
  if (list === 'SHOULD_HAVE_STARTED' || list === 'STARTED_NOT_IN_STATISTICS') {
    return {
      id: 'measure',
      title: t('wall.list.overdue'),
      unit: t('wall.list.days'),
      width: 72,
      align: 'right',
      render: ({ overdueDays }) => number(overdueDays),
    };
  }
  return {
    id: 'measure',
    title: t('wall.list.plan'),
    unit: unitText,
    width: 98,
    align: 'right',
    render: ({ annualPlan }) => <Money yuan={annualPlan} yiDecimals={2} />,
  };
}

const number = (value: number | null) =>
  value === null ? <span className="gt-unknown">{t('money.unknown')}</span> : formatCount(value);

/** Columns by the width of the card: the area and the blocker go first, the name and the gap stay. */
export function chosenColumns(width: number): ReadonlySet<string> {
  const shown = new Set(['number', 'name', 'light', 'gap', 'measure']);
  if (width === 0 || width >= 480) shown.add('rate').add('area');
  if (width === 0 || width >= 640) shown.add('blocker');
  if (width === 0 || width >= 760) shown.add('stage');
  return shown;
}

/** The name of the map's area that a row lies in; its own unit where the map does not have it. */
export function useRowArea(wall: Wall): (row: WallListRow) => string {
  const dictionary = useDictionary();
  const names = new Map(wall.regions.map(({ territoryId, name }) => [territoryId, name]));
  const find = areaFinder((id) => dictionary.data?.territory(id), [...names.keys()]);
  return ({ territoryId, territoryName }) => {
    const area = find(territoryId);
    return (area === undefined ? undefined : names.get(area)) ?? territoryName;
  };
}
