import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ErrorState } from '../../../ui/states.tsx';
import type { Remap } from './use-remap.ts';

/** Corrections that wait to be sent, and how the new reading comes along. */
export function RemapBar({ remap }: { readonly remap: Remap }) {
  const [remember, setRemember] = useState(true);
  if (remap.busy) {
    return (
      <div className="gt-review-remap" role="status">
        {t('sources.remap.running', { step: remap.job?.step ?? '' })}
      </div>
    );
  }
  if (remap.count === 0 && !remap.error) return null;
  return (
    <div className="gt-review-remap">
      {remap.error ? <ErrorState error={remap.error} /> : null}
      {remap.count > 0 && (
        <>
          <b>{t('sources.remap.pending', { n: remap.count })}</b>
          <label>
            <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />{' '}
            {t('sources.remap.remember')}
          </label>
          <Button size="small" type="primary" onClick={() => remap.run(remember)}>
            {t('sources.remap.run')}
          </Button>
          <button type="button" className="gt-link" onClick={remap.drop}>
            {t('sources.remap.drop')}
          </button>
        </>
      )}
    </div>
  );
}
