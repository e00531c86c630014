import type { BoardRow } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** A rank with how it moved: an arrow for the eye, words for the ear. */
export function RankMark({ rank: { rank, of, before, missing } }: { readonly rank: NonNullable<BoardRow['rank']> }) {
  const moved = before === null ? null : before - rank;
  return (
    <span className="gt-indicators-two">
      <span>
        {t('indicators.board.rankOf', { rank, of })} {moved !== null && <Move moved={moved} />}
      </span>
      <small>{missing > 0 && t('indicators.board.rankMissing', { n: missing })}</small>
    </span>
  );
}

function Move({ moved }: { readonly moved: number }) {
  if (moved === 0) return <span className="gt-note">{t('indicators.board.same')}</span>;
  const n = Math.abs(moved);
  return (
    <span className={moved > 0 ? 'gt-indicators-up' : 'gt-indicators-down'}>
      <span aria-hidden="true">{moved > 0 ? '▲' : '▼'}</span>
      <span className="gt-sr">{t(moved > 0 ? 'indicators.board.up' : 'indicators.board.down', { n })}</span>
      <span aria-hidden="true">{n}</span>
    </span>
  );
}
