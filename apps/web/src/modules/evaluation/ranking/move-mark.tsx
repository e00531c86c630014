import { t } from '../../../texts/index.ts';
import { moveOf } from '../model/move.ts';

/** How a rank moved: an arrow with the places, in words for screen readers. Amber for falling, never red. */
export function MoveMark({ rank, before }: { readonly rank: number | null; readonly before: number | null }) {
  const move = moveOf(rank, before);
  switch (move.kind) {
    case 'NONE':
      return null;
    case 'NEW':
      return <span className="gt-move">{t('ranking.move.new')}</span>;
    case 'SAME':
      return (
        <span className="gt-move">
          <span aria-hidden="true">—</span>
          <span className="gt-sr">{t('ranking.move.same')}</span>
        </span>
      );
    case 'UP':
      return <Arrow tone="up" sign="↑" by={move.by} words={t('ranking.move.up', { n: move.by })} />;
    case 'DOWN':
      return <Arrow tone="down" sign="↓" by={move.by} words={t('ranking.move.down', { n: move.by })} />;
  }
}

interface ArrowProps {
  readonly tone: 'up' | 'down';
  readonly sign: string;
  readonly by: number;
  readonly words: string;
}

function Arrow({ tone, sign, by, words }: ArrowProps) {
  return (
    <span className={`gt-move is-${tone}`} title={words}>
      <span aria-hidden="true">
        {sign}
        {by}
      </span>
      <span className="gt-sr">{words}</span>
    </span>
  );
}
