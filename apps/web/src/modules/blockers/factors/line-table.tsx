import type { Factor, FactorLine } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { type RowCard, RowCards } from '../../../ui/row-cards.tsx';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import type { Dictionary } from '../../records/dictionary.ts';
import { firstShortage, lineName, printFigure } from './figures.ts';

export interface LineTableProps {
  readonly lines: readonly FactorLine[];
  readonly factors: ReadonlyMap<string, Factor>;
  readonly dictionary: Dictionary;
  readonly active: string | null;
  readonly onActive: (key: string) => void;
}

/** Names a line among the others, also in the address: its facility, else its factor and place. */
export const lineKey = ({ factor, capacityId, territoryId }: FactorLine): string =>
  capacityId ?? `${factor}-${territoryId}`;

/** Every supply, short ones first, with the figures of the last month looked at. */
export function LineTable({ lines, factors, dictionary, active, onActive }: LineTableProps) {
  const columns = useMemo(() => columnsOf(factors, dictionary, onActive), [factors, dictionary, onActive]);
  const narrow = useNarrow();
  const empty = <Empty title={t('factors.none')} note={t('factors.noneNote')} />;
  if (narrow) {
    const cards = lines.map((line) => lineCard(line, { factors, dictionary, active, onActive }));
    return <RowCards label={t('factors.title')} cards={cards} empty={empty} />;
  }
  return (
    <DataTable
      label={t('factors.title')}
      columns={columns}
      rows={lines}
      rowId={lineKey}
      rowHeight={34}
      pageKeys
      activeId={active}
      onActive={onActive}
      onOpen={(line) => onActive(lineKey(line))}
      empty={empty}
    />
  );
}

/** A line as a phone lists it. */
function lineCard(line: FactorLine, props: Omit<LineTableProps, 'lines'>): RowCard {
  const { factors, dictionary, active, onActive } = props;
  const key = lineKey(line);
  const factor = factors.get(line.factor);
  return {
    ...{ id: key, active: key === active },
    head: <Shortage line={line} />,
    title: (
      <button type="button" className="gt-link" onClick={() => onActive(key)}>
        {factor && lineName(line, factor, dictionary)}
      </button>
    ),
    facts: [
      factor && t('factors.inUnit', { factor: factor.title, unit: factor.unit }),
      t('factors.projectsOf', { n: line.projects }),
    ],
  };
}

function columnsOf(
  factors: ReadonlyMap<string, Factor>,
  dictionary: Dictionary,
  onActive: (key: string) => void,
): readonly Column<FactorLine>[] {
  const last = ({ months }: FactorLine) => months.at(-1);
  const figure = (of: (line: FactorLine) => number | null | undefined) => (line: FactorLine) => {
    const value = of(line);
    return value === null || value === undefined ? t('factors.unfilled') : printFigure(value);
  };
  return [
    {
      id: 'place',
      title: t('factors.supply'),
      width: 150,
      grow: true,
      render: (line) => {
        const factor = factors.get(line.factor);
        return (
          <button type="button" className="gt-link" onClick={() => onActive(lineKey(line))}>
            {factor && lineName(line, factor, dictionary)}
          </button>
        );
      },
    },
    {
      id: 'factor',
      title: t('factors.factor'),
      width: 176,
      render: ({ factor: id }) => {
        const factor = factors.get(id);
        return factor && t('factors.inUnit', { factor: factor.title, unit: factor.unit });
      },
    },
    { id: 'short', title: t('factors.short'), width: 200, render: (line) => <Shortage line={line} /> },
    {
      id: 'capacity',
      title: t('factors.capacity'),
      width: 92,
      align: 'right',
      render: figure((line) => last(line)?.capacity),
    },
    { id: 'used', title: t('factors.used'), width: 92, align: 'right', render: figure((line) => last(line)?.used) },
    {
      id: 'confirmed',
      title: t('factors.confirmed'),
      width: 92,
      align: 'right',
      render: figure((line) => last(line)?.confirmed),
    },
    {
      id: 'reserve',
      title: t('factors.reserve'),
      width: 92,
      align: 'right',
      render: figure((line) => last(line)?.reserve),
    },
    { id: 'projects', title: t('factors.projects'), width: 64, align: 'right', render: ({ projects }) => projects },
  ];
}

function Shortage({ line }: { readonly line: FactorLine }) {
  const first = firstShortage(line);
  if (first) {
    const words = { month: first.month.month, amount: printFigure(first.amount) };
    return first.confirmed ? (
      <strong className="gt-blockers-late">{t('factors.shortFrom', words)}</strong>
    ) : (
      <span>{t('factors.shortWithReserve', words)}</span>
    );
  }
  const known = line.months.some(({ capacity }) => capacity !== null);
  return known ? <span>{t('factors.enough')}</span> : <span className="gt-unknown">{t('factors.unknown')}</span>;
}
