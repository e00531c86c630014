import type { EntryCell, EntryCheck, EntryState } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';

/** Refused cells come first: they are what somebody has to do something about. */
const ORDER: readonly EntryState[] = ['REFUSED', 'CHANGED', 'NEW', 'SAME'];
const TONES = { REFUSED: 'red', CHANGED: 'yellow', NEW: 'green', SAME: 'plain' } as const;

/** What a filled sheet would do, in numbers and cell by cell. */
export function SheetPreview({ check: { cells, counts, notes } }: { readonly check: EntryCheck }) {
  const rows = useMemo(() => [...cells].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)), [cells]);
  return (
    <section aria-label={t('evaluation.sheet.preview')}>
      <p role="status" className="gt-sheet-counts">
        {ORDER.map((state) => (
          <span key={state}>
            {t(`evaluation.sheet.state.${state}`)} <b>{counts[state]}</b>
          </span>
        ))}
        <span className="gt-note">{t('evaluation.sheet.blank', { n: counts.BLANK })}</span>
      </p>
      {notes.map((note) => (
        <p key={note} className="gt-note">
          {note}
        </p>
      ))}
      <div className="gt-sheet-cells">
        <DataTable
          label={t('evaluation.sheet.preview')}
          columns={columns()}
          rows={rows}
          rowId={({ sheetNo, cell }) => `${sheetNo}!${cell}`}
          empty={<Empty title={t('evaluation.sheet.nothing')} />}
        />
      </div>
    </section>
  );
}

function columns(): readonly Column<EntryCell>[] {
  return [
    {
      ...{ id: 'state', title: t('evaluation.sheet.column.state'), width: 72 },
      render: ({ state }) => <Tag tone={TONES[state]}>{t(`evaluation.sheet.state.${state}`)}</Tag>,
    },
    {
      ...{ id: 'place', title: t('evaluation.sheet.column.place'), width: 96 },
      render: ({ sheet, cell }) => <span title={`${sheet}!${cell}`}>{cell}</span>,
    },
    { ...{ id: 'unit', title: t('ranking.column.unit'), width: 150 }, render: ({ name }) => name },
    {
      ...{ id: 'column', title: t('evaluation.sheet.column.column'), width: 120 },
      render: ({ columnTitle }) => columnTitle,
    },
    {
      ...{ id: 'sentence', title: t('evaluation.sheet.column.sentence'), width: 260, grow: true },
      render: ({ sentence }) => <span title={sentence}>{sentence}</span>,
    },
  ];
}
