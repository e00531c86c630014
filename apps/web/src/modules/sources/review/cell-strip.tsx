import type { Candidate, ReviewTable } from '@guatu/contract';
import type { ReactNode } from 'react';
import { type PlainTextKey, t } from '../../../texts/index.ts';
import { cellName, columnLetters } from '../../../ui/sheet/cell-name.ts';
import type { TextRow } from '../api/queries.ts';
import { cellOfKey, keyOfColumn } from '../model/cells.ts';
import { isLedger } from '../model/chips.ts';
import { isConverted } from '../model/marks.ts';
import { labelWord, storedText } from '../model/words.ts';
import { type Review, useReview } from './review-context.tsx';

const UNIT_SOURCES: Readonly<Record<string, PlainTextKey>> = {
  cell: 'sources.sheet.unitSource.cell',
  caption: 'sources.sheet.unitSource.caption',
  unitRow: 'sources.sheet.unitSource.unitRow',
  group: 'sources.sheet.unitSource.group',
  sheet: 'sources.sheet.unitSource.sheet',
  default: 'sources.sheet.unitSource.default',
};

interface CellStripProps {
  readonly sheetNo: number;
  readonly tables: readonly ReviewTable[];
  readonly candidates: readonly Candidate[];
  readonly texts: ReadonlyMap<number, TextRow>;
}

/** What was read from the selected cell: its text, what it became, under which caption, in which unit. */
export function CellStrip({ sheetNo, tables, candidates, texts }: CellStripProps) {
  const review = useReview();
  const { selected } = review;
  return (
    <div className="gt-review-strip">
      <p aria-live="polite">
        {selected?.sheetNo === sheetNo ? describe(review, { tables, candidates, texts }) : t('sources.sheet.pickCell')}
      </p>
      <span className="gt-review-keys">
        <kbd>F8</kbd> {t('sources.sheet.keyNext')} <kbd>Shift+F8</kbd> {t('sources.sheet.keyPrevious')}
      </span>
    </div>
  );
}

function describe(
  { selected, dictionary }: Review,
  { tables, candidates, texts }: Omit<CellStripProps, 'sheetNo'>,
): ReactNode {
  if (!selected) return null;
  const name = cellName(selected.row, selected.column);
  const text = texts.get(selected.row)?.cells?.[selected.column - 1] ?? null;
  const raw = text === null ? t('sources.sheet.empty') : t('sources.sheet.raw', { text });
  const label = tables.map((table) => table.rowLabels[String(selected.row)]).find((each) => each !== undefined);
  const here = candidates.filter((candidate) => candidate.row === selected.row);
  const table = tables.find((each) => each.tableNo === here[0]?.tableNo) ?? tables[0];
  const column = table?.columns.find((each) => each.letter === columnLetters(selected.column));
  const said =
    label !== undefined
      ? ` · ${t('sources.sheet.notRecord', { label: labelWord(label) })}`
      : column && table && ` ${recordParts(here, table, column, text, dictionary).join(' · ')}`;
  return (
    <>
      <b>{name}</b> {column && column.path.length > 0 && `${column.path.at(-1)} `}
      {raw}
      {said}
    </>
  );
}

function recordParts(
  here: readonly Candidate[],
  table: ReviewTable,
  column: ReviewTable['columns'][number],
  text: string | null,
  dictionary: Review['dictionary'],
): readonly string[] {
  const parts: string[] = [];
  const key = keyOfColumn(column);
  const cell = `${column.letter}${here[0]?.row ?? ''}`;
  for (const candidate of here) {
    const keys = [...Object.keys(candidate.changes), ...Object.keys(candidate.conflicts)];
    const mine = keys.find((each) => each === key || cellOfKey(candidate, each, table) === cell);
    if (mine === undefined) continue;
    const value = candidate.changes[mine]?.[1] ?? candidate.conflicts[mine]?.theirs ?? null;
    const stored = storedText(dictionary, candidate.kind, mine, value);
    parts.push(stored === null ? t('sources.sheet.notStored') : t('sources.sheet.stored', { value: stored }));
  }
  if (parts.length === 0 && text !== null && isLedger(table.ledgerKind)) {
    const same = here.some((candidate) => candidate.action === 'same' || candidate.action === 'changed');
    parts.push(same && column.key !== null ? t('sources.sheet.sameStored') : t('sources.sheet.notStored'));
  }
  if (column.path.length > 0) parts.push(t('sources.sheet.path', { path: column.path.join(' / ') }));
  const source = UNIT_SOURCES[column.unitFrom ?? ''];
  if (text !== null && isConverted(text, column.unit)) parts.push(t('sources.sheet.unitFromCell'));
  else if (source && column.unit !== null) parts.push(t('sources.sheet.unitFrom', { from: t(source) }));
  return parts;
}
