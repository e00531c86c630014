import type { CloseCall, Ranking, RankingRow } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Popup } from '../../../ui/popup.tsx';
import { printScore, printShare } from '../model/numbers.ts';

export interface CloseCallsProps {
  readonly ranking: Ranking;
  readonly rows: readonly RankingRow[];
  readonly onOpen: (unit: string) => void;
}

/** A warning where the order of neighbours is not sure, those at a class border first: nothing is decided silently. */
export function CloseCalls({ ranking, rows, onOpen }: CloseCallsProps) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  const calls = ranking.closeCalls
    .flatMap((call) => {
      const above = byUnit.get(call.above);
      const below = byUnit.get(call.below);
      // Equal scores share a rank: nothing is decided between them.
      return above && below && above.rank !== below.rank ? [{ call, above, below }] : [];
    })
    .sort((a, b) => Number(a.call.border === null) - Number(b.call.border === null));
  const [first] = calls;
  if (!first) return null;
  const borders = calls.filter(({ call }) => call.border !== null).length;
  return (
    <>
      <button
        type="button"
        className="gt-close-call"
        aria-expanded={at !== null}
        onClick={({ currentTarget }) => setAt(at === null ? currentTarget : null)}
      >
        {t('ranking.close.first', {
          above: first.above.rank ?? '—',
          below: first.below.rank ?? '—',
          gap: printScore(first.call.gap),
        })}
        {calls.length > 1 && ` · ${t('ranking.close.more', { n: calls.length, borders })}`}
      </button>
      {at && (
        <Popup at={at} onClose={() => setAt(null)}>
          <div className="gt-close-calls">
            <p className="gt-note">{t('ranking.close.note')}</p>
            <ul>
              {calls.map(({ call, above, below }) => (
                <li key={`${call.above} ${call.below}`}>
                  <button type="button" className="gt-link" onClick={() => onOpen(above.unit)}>
                    {above.name}
                  </button>
                  {' / '}
                  <button type="button" className="gt-link" onClick={() => onOpen(below.unit)}>
                    {below.name}
                  </button>{' '}
                  <span className="gt-note">{callText(call)}</span>
                </li>
              ))}
            </ul>
          </div>
        </Popup>
      )}
    </>
  );
}

function callText({ gap, ahead, border }: CloseCall): string {
  const gapText = t('ranking.close.gap', { gap: printScore(gap), share: printShare(ahead) });
  return border === null ? gapText : `${gapText} · ${t('ranking.close.border', { border })}`;
}
