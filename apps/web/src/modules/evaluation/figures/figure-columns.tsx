import type { EvaluationFigure, EvaluationFigures } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Figure } from '../../../ui/figure.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { type Entries, entryKey, withEntry } from '../model/entries.ts';
import { printCell } from '../model/numbers.ts';
import { readsAs } from '../model/typed-value.ts';
import type { AskedFigure, EvaluationColumn } from '../sources/asked.ts';

type UnitFigures = EvaluationFigures['units'][number];

export interface FigureColumnsParts {
  readonly columns: readonly EvaluationColumn[];
  /** What is being typed; null where nothing may be entered. */
  readonly entries: Entries | null;
  readonly onEntries: (entries: Entries) => void;
  readonly onSource: (row: UnitFigures, figure: AskedFigure, at: HTMLElement) => void;
  readonly onUnit: (unit: string) => void;
}

const NOTHING: EvaluationFigure = { value: null, hidden: false, source: null };

/** A column of the grid for each column of the data; entered ones are fields while figures may be entered. */
export function figureColumns({ columns, ...parts }: FigureColumnsParts): readonly Column<UnitFigures>[] {
  return [
    {
      ...{ id: '$unit', title: t('ranking.column.unit'), width: 190, grow: true },
      render: ({ unit, name }) => (
        <button type="button" className="gt-link gt-figures-unit" title={name} onClick={() => parts.onUnit(unit)}>
          {name}
        </button>
      ),
    },
    ...columns.map((column) => dataColumn(column, parts)),
  ];
}

function dataColumn(column: EvaluationColumn, parts: Omit<FigureColumnsParts, 'columns'>): Column<UnitFigures> {
  const { entries, onEntries, onSource } = parts;
  const head = headOf(column);
  return {
    id: column.id,
    title: head,
    width: Math.max(96, 24 + 12 * head.length),
    align: column.type === 'number' ? 'right' : 'left',
    render: (row) => {
      const figure = row.figures[column.id] ?? NOTHING;
      const label = `${row.name} ${column.title}`;
      if (entries !== null && column.entered) {
        const key = entryKey(row.unit, column.id);
        const stands = figure.value === null ? '' : String(figure.value);
        const typed = entries.get(key) ?? stands;
        return (
          <input
            className="gt-figure-input"
            aria-label={label}
            aria-invalid={!readsAs(typed, column.type)}
            inputMode={column.type === 'number' ? 'decimal' : 'text'}
            maxLength={60}
            value={typed}
            onChange={(event) => onEntries(withEntry(entries, key, event.target.value, stands))}
          />
        );
      }
      if (figure.hidden)
        return (
          <span className="gt-note" title={t('evaluation.source.hiddenNote')}>
            {t('evaluation.source.hidden')}
          </span>
        );
      return (
        <span className={figure.value === null ? 'gt-missing' : undefined}>
          <Figure label={label} onProvenance={(at) => onSource(row, { column, figure }, at)}>
            {figure.value === null ? t('evaluation.figures.missing') : printCell(figure.value)}
          </Figure>
          {figure.source?.kind === 'OBJECTION' && <span className="gt-note">{t('evaluation.figures.corrected')}</span>}
        </span>
      );
    },
  };
}

/** Title, unit and how many are missing. */
function headOf({ title, unit, missing }: EvaluationColumn): string {
  const named = unit === null ? title : `${title}${t('list.unit', { unit })}`;
  return missing === 0 ? named : `${named} ${t('evaluation.figures.headMissing', { n: missing })}`;
}
