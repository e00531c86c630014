import type { SchemePreview } from '@guatu/contract';
import type { DataObject } from '@guatu/kernel';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { messageOf, Skeleton } from '../../../ui/states.tsx';
import { sumOfShares, sumsThatMiss } from './tree.ts';
import { usePreview } from './use-preview.ts';
import { objectAt } from './written.ts';

export interface PreviewProps {
  readonly ruleId: string;
  readonly scheme: DataObject;
}

/** What the scheme, as it stands on screen, would make of a run's frozen data: classes before and after, who moves and why. */
export function Preview({ ruleId, scheme }: PreviewProps) {
  const [run, setRun] = useState<string | null>(null);
  const recipe = objectAt(scheme, 'recipe');
  const shares = sumOfShares(recipe);
  const ready = sumsThatMiss(recipe).length === 0 && (shares === null || shares.fits);
  const preview = usePreview(ruleId, scheme, run, ready);
  const { data, error } = preview;
  return (
    <Card
      title={t('schemeForm.preview')}
      className="gt-scheme-preview"
      extra={preview.isFetching && <span className="gt-note">{t('schemeForm.previewing')}</span>}
    >
      {!ready && <p className="gt-scheme-miss">✕ {t('schemeForm.previewWaits')}</p>}
      {ready && error && (
        <p className="gt-scheme-miss" role="alert">
          {messageOf(error)}
        </p>
      )}
      {data ? (
        <>
          {(!ready || error) && <p className="gt-note">{t('schemeForm.previewOld')}</p>}
          <label className="gt-scheme-field">
            <span>{t('schemeForm.previewRun')}</span>
            <select value={data.run.id} onChange={({ target }) => setRun(target.value)}>
              {data.runs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <Counts preview={data} />
          <Moved preview={data} />
        </>
      ) : (
        ready && !error && <Skeleton rows={6} />
      )}
    </Card>
  );
}

function Counts({ preview: { counts, units } }: { readonly preview: SchemePreview }) {
  if (counts.length === 0) return null;
  return (
    <table className="gt-scheme-table" aria-label={t('schemeForm.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('schemeForm.class')}</th>
          <th scope="col" className="gt-num">
            {t('schemeForm.before')}
          </th>
          <th scope="col" className="gt-num">
            {t('schemeForm.after')}
          </th>
          <th scope="col">{t('schemeForm.share', { n: units })}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ class: id, before, after }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td className="gt-num">{before}</td>
            <td className="gt-num">
              {after}
              {after !== before && <span className="gt-scheme-step">{signed(after - before)}</span>}
            </td>
            <td>
              <span className="gt-scheme-bar" style={{ width: `${(100 * after) / Math.max(units, 1)}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moved({ preview: { moved, movedTotal, unchanged, masked } }: { readonly preview: SchemePreview }) {
  return (
    <>
      <p className="gt-note" role="status">
        {masked
          ? t('schemeForm.movedMasked', { n: movedTotal, unchanged })
          : movedTotal === 0
            ? t('schemeForm.nobodyMoves', { n: unchanged })
            : t('schemeForm.movedCount', { n: movedTotal, unchanged, shown: moved.length })}
      </p>
      <ol className="gt-scheme-moved">
        {moved.map(({ unit, name, before, after, sentence }) => (
          <li key={unit}>
            <strong>{name}</strong>
            <span className="gt-scheme-places">
              {place(before)} → {place(after)}
            </span>
            <span className="gt-note">{sentence}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function place(side: SchemePreview['moved'][number]['before']): string {
  if (side === null || side.rank === null) return t('schemeForm.notRanked');
  return side.class === null
    ? t('schemeForm.rank', { n: side.rank })
    : t('schemeForm.rankIn', { n: side.rank, class: side.class });
}

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : `−${-difference}`);
