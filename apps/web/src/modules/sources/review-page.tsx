import type { BatchDetail, CandidateAction } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { choiceFilter, textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { type Dictionary, useDictionary, withTyping } from '../records/dictionary.ts';
import { useBatch } from './api/queries.ts';
import { keyOfColumn } from './model/cells.ts';
import { numberOfLetter } from './model/chips.ts';
import { BottomBar } from './review/bottom-bar.tsx';
import { CountsCard } from './review/counts-card.tsx';
import { DiffCard } from './review/diff-card.tsx';
import { FileBar } from './review/file-bar.tsx';
import { ProblemsCard } from './review/problems-card.tsx';
import { type Review, ReviewProvider, type SheetCellRef, useReview } from './review/review-context.tsx';
import { useReviewKeys } from './review/review-keys.ts';
import { SheetCard } from './review/sheet-card.tsx';
import { useDecisions } from './review/use-decisions.ts';
import { type Enter, useEnter } from './review/use-enter.ts';
import { type Remap, useRemap } from './review/use-remap.ts';
import './review.css';
import './review/diff.css';
import './review/sheet-card.css';
import './review/side.css';

const FILTERS = {
  show: choiceFilter(['all', 'new', 'changed', 'same', 'conflict', 'rejected']),
  rows: choiceFilter(['all', 'problems']),
  sheet: textFilter,
};

/** One batch under review: the user's own sheet beside what was understood of it. */
export default function ReviewPage() {
  const { id } = useParams({ strict: false });
  const batch = useBatch(id ?? '');
  const dictionary = useDictionary();
  return (
    <>
      <PageTitle
        title={t('sources.reviewTitle')}
        path={
          <>
            <Link to="/sources" className="gt-review-path">
              {t('sources.title')}
            </Link>{' '}
            › {t('sources.file.batch', { no: batch.data?.no ?? '' })}
          </>
        }
      />
      {batch.data && dictionary.data ? (
        <BatchReview key={batch.data.id} batch={batch.data} dictionary={dictionary.data} />
      ) : batch.error || dictionary.error ? (
        <ErrorState
          error={batch.error ?? dictionary.error}
          onRetry={() => void Promise.all([batch.refetch(), dictionary.refetch()])}
        />
      ) : (
        <Skeleton rows={12} />
      )}
    </>
  );
}

function BatchReview({ batch, dictionary: known }: { readonly batch: BatchDetail; readonly dictionary: Dictionary }) {
  const { values, set } = useUrlFilters(FILTERS);
  // A column whose type is under review is printed as it would be.
  const dictionary = useMemo(
    () => (batch.typing === null ? known : withTyping(known, batch.typing)),
    [known, batch.typing],
  );
  const decisions = useDecisions(batch);
  const remap = useRemap(batch);
  const enter = useEnter(batch);
  const [selected, setSelected] = useState<SheetCellRef | null>(() => typedCell(batch));
  const periodButton = useRef<HTMLButtonElement>(null);
  const firstRead = batch.tables.find((table) => table.ledgerKind !== 'none')?.sheetNo ?? 1;
  const sheetNo = selected?.sheetNo ?? (values.sheet === null ? firstRead : Number(values.sheet));
  const action = values.show === 'all' ? null : values.show;
  const review = useMemo(
    (): Review => ({
      batch,
      dictionary,
      decisions,
      selected,
      select: setSelected,
      askPeriod: () => periodButton.current?.click(),
    }),
    [batch, dictionary, decisions, selected],
  );
  const onSheet = (next: number) => {
    setSelected(null);
    set({ sheet: String(next) });
  };
  return (
    <ReviewProvider value={review}>
      <FileBar batch={batch} dictionary={dictionary} />
      <ReviewBody
        {...{ action, enter, remap, sheetNo, onSheet, periodButton }}
        onAction={(next) => set({ show: next ?? 'all' })}
        onlyProblems={values.rows === 'problems'}
        onOnlyProblems={(on) => set({ rows: on ? 'problems' : 'all' })}
      />
    </ReviewProvider>
  );
}

/** The head of the column that a batch gives a type to: what the whole batch is about. */
function typedCell({ typing, tables }: BatchDetail): SheetCellRef | null {
  if (typing === null) return null;
  for (const { sheetNo, headerRows, columns } of tables) {
    const column = columns.find((each) => each.fieldId === null && keyOfColumn(each) === typing.id);
    if (column) return { sheetNo, row: headerRows.at(-1) ?? 1, column: numberOfLetter(column.letter) };
  }
  return null;
}

interface ReviewBodyProps extends Omit<Parameters<typeof SheetCard>[0], 'remap'> {
  readonly remap: Remap;
  readonly enter: Enter;
  readonly onAction: (action: CandidateAction | null) => void;
}

/** The sheet at the left, findings at the right, the act at the bottom. What came from no file has no sheet. */
function ReviewBody({ enter, onAction, ...sheet }: ReviewBodyProps) {
  const { batch } = useReview();
  const { action } = sheet;
  useReviewKeys(enter, (next) => onAction(next === action ? null : next));
  return (
    <div className="gt-review">
      <div className={classNames('gt-review-columns', batch.sheets.length === 0 && 'has-no-sheet')}>
        {batch.sheets.length > 0 && <SheetCard {...sheet} />}
        <div className="gt-review-side">
          <CountsCard batch={batch} chosen={action} onChoose={onAction} />
          {batch.status === 'review' && (batch.sourceId !== null || batch.typing !== null) && <ProblemsCard />}
          <DiffCard action={action} onAll={() => onAction(null)} />
        </div>
      </div>
      <BottomBar enter={enter} />
    </div>
  );
}
