import type { Tour } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useSetWays } from './api.ts';
import { printWays, readWays } from './ways-text.ts';

/** Types minutes between places in, where the coordinates are missing or the road is known better. */
export function WaysDialog({ tour, onClose }: { readonly tour: Tour; readonly onClose: () => void }) {
  const id = useId();
  const save = useSetWays(tour);
  const [text, setText] = useState(printWays(tour.ways));
  const read = readWays(text);
  const wrong = 'wrong' in read ? read.wrong : null;
  return (
    <FormDialog
      title={t('tours.route.ways')}
      submit={t('tours.route.ways')}
      onSubmit={() => 'ways' in read && save.mutate({ ways: read.ways }, { onSuccess: onClose })}
      onClose={onClose}
      busy={save.isPending}
      ready={wrong === null}
      error={save.error}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{t('tours.route.waysNote')}</label>
          <textarea id={id} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
          {wrong !== null && <p className="gt-problem">{t('tours.route.waysWrong', { n: wrong })}</p>}
        </div>
      </div>
    </FormDialog>
  );
}
