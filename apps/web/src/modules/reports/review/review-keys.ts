import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { offersOf } from './offers.ts';
import type { Review } from './use-review.ts';

/** One key a decision. They rest while a value is being edited, whose fields keep their letters anyway. */
export function useReviewKeys(review: Review, askRest: () => void): void {
  const { current, decide, step, undo, makeBatch, setEditing, editing, mayDecide, rest, report, busy } = review;
  const free = mayDecide && current !== null && current.batchId === null && !editing;
  useShortcut('j', t('reports.act.next'), () => step(1));
  useShortcut('k', t('reports.act.previous'), () => step(-1));
  useShortcut('a', t('reports.act.accept'), () => current && decide(current, 'accept'), free);
  useShortcut('e', t('reports.act.edit'), () => setEditing(true), free);
  useShortcut('x', t('reports.act.reject'), () => current && decide(current, 'reject'), free);
  const forGood = () => current && decide(current, 'reject', { remember: true });
  useShortcut('Shift+X', t('reports.act.rejectAlways'), forGood, free && current.kind === 'FACT');
  useShortcut('r', t('reports.act.back'), () => current && decide(current, 'return'), free);
  useShortcut('z', t('reports.act.undo'), undo, mayDecide && !editing);
  useShortcut('Shift+A', t('reports.act.rest', { n: rest.length }), askRest, mayDecide && rest.length > 0);
  useShortcut('Ctrl+Enter', t('reports.act.batch'), makeBatch, mayDecide && report.counts.ready > 0 && !busy);
  const pick = (nth: number) => {
    const offer = current && offersOf(report, current)[nth];
    if (current && offer) decide(current, 'accept', offer.change);
  };
  useShortcut('1', t('reports.act.pick', { n: 1 }), () => pick(0), free);
  useShortcut('2', t('reports.act.pick', { n: 2 }), () => pick(1), free);
  useShortcut('3', t('reports.act.pick', { n: 3 }), () => pick(2), free);
}
