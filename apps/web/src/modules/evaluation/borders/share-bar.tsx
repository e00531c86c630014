import type { EvaluationClass } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { shapeOf } from '../model/classes.ts';
import { printShare } from '../model/numbers.ts';

export interface ShareBarProps {
  readonly classes: readonly EvaluationClass[];
  /** Share of draws in each class, in the order of the classes. */
  readonly shares: readonly number[];
}

/** How likely each class is: a bar, and the same in words. */
export function ShareBar({ classes, shares }: ShareBarProps) {
  const parts = classes.flatMap(({ id, title }, at) => {
    const share = shares[at] ?? 0;
    return share > 0 ? [{ id, title, share }] : [];
  });
  return (
    <span className="gt-share-bar">
      <span className="gt-share-bar-parts" aria-hidden="true">
        {parts.map(({ id, share }) => (
          <span key={id} className={`is-${shapeOf(classes, id)}`} style={{ width: printShare(share) }} />
        ))}
      </span>
      <span className="gt-note">
        {parts.map(({ title, share }) => `${title} ${printShare(share)}`).join(t('common.comma'))}
      </span>
    </span>
  );
}
