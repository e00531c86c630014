import type { CandidateAction } from '@guatu/contract';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { parseCellName } from '../../../ui/sheet/cell-name.ts';
import { useProblemRows } from '../api/queries.ts';
import { isOpen, placedProblems } from '../model/problems.ts';
import { actionWord } from '../model/words.ts';
import { useReview } from './review-context.tsx';
import type { Enter } from './use-enter.ts';

/** The keys of a review: problems, counts, entering, and taking the last decision back. */
export function useReviewKeys(enter: Enter, onFilter: (action: CandidateAction) => void): void {
  const { batch, decisions, selected, select } = useReview();
  // Read here and not in the act below: a query only brings up to date what was read while drawing.
  const { data: rows } = useProblemRows(batch.id);
  const open = batch.status === 'review';
  const go = (step: 1 | -1) => {
    const places = placedProblems(rows ?? [], batch.tables)
      .filter(({ problem }) => isOpen(problem))
      .flatMap(({ problem, sheetNo }) => {
        const place = parseCellName(problem.cell);
        return place ? [{ sheetNo, ...place }] : [];
      })
      .sort((a, b) => a.sheetNo - b.sheetNo || a.row - b.row || a.column - b.column);
    const after = (place: (typeof places)[number]) =>
      selected === null ||
      place.sheetNo > selected.sheetNo ||
      (place.sheetNo === selected.sheetNo &&
        (place.row > selected.row || (place.row === selected.row && place.column > selected.column)));
    const isHere = (place: (typeof places)[number]) =>
      place.sheetNo === selected?.sheetNo && place.row === selected.row && place.column === selected.column;
    const next =
      step > 0
        ? (places.find(after) ?? places[0])
        : (places.findLast((place) => !after(place) && !isHere(place)) ?? places.at(-1));
    if (next) select(next);
  };
  useShortcut('F8', t('sources.key.next'), () => go(1), open);
  useShortcut('Shift+F8', t('sources.key.previous'), () => go(-1), open);
  useShortcut('Ctrl+Enter', t('sources.key.confirm'), () => enter.run(), enter.ready);
  useShortcut('Ctrl+z', t('sources.key.takeBack'), () => decisions.takeBack?.(), decisions.takeBack !== undefined);
  useFilterKey('Alt+1', 'new', onFilter);
  useFilterKey('Alt+2', 'changed', onFilter);
  useFilterKey('Alt+3', 'same', onFilter);
  useFilterKey('Alt+4', 'conflict', onFilter);
  useFilterKey('Alt+5', 'rejected', onFilter);
}

function useFilterKey(keys: string, action: CandidateAction, onFilter: (action: CandidateAction) => void): void {
  useShortcut(keys, t('sources.key.filter', { action: actionWord(action) }), () => onFilter(action));
}
