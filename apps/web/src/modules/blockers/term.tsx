import type { BoardBlocker } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import { classNames } from '../../ui/class-names.ts';

/** How long a blocker still has, in working days; late ones in red and in words. */
export function Term({ blocker: { left, due } }: { readonly blocker: Pick<BoardBlocker, 'left' | 'due'> }) {
  if (left === null) return <span className="gt-unknown">{due ?? t('blockers.noTerm')}</span>;
  return (
    <span className={classNames(left < 0 && 'gt-blockers-late')} title={due ?? undefined}>
      {termText(left)}
    </span>
  );
}

function termText(left: number): string {
  if (left < 0) return t('blockers.late', { n: -left });
  return left === 0 ? t('blockers.today') : t('blockers.left', { n: left });
}
