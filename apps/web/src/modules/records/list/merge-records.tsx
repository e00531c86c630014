import { mergeEndpoint, type RecordRow } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useMoney } from '../../../ui/money.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { printPeriodCode, printValue, readKey } from '../values.ts';
import { differingKeys } from './differing-keys.ts';
import '../record/record.css';

export interface MergeRecordsProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly pair: readonly [RecordRow, RecordRow];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Two records that are one: which is kept, how they differ, why; afterwards the way to take it back. */
export function MergeRecords({ ledger, dictionary, pair, onClose, onDone }: MergeRecordsProps) {
  const id = useId();
  const client = useQueryClient();
  const [kept, setKept] = useState<0 | 1>(0);
  const [reason, setReason] = useState('');
  const survivor = pair[kept];
  const merged = pair[kept === 0 ? 1 : 0];
  const merge = useMutation({
    mutationFn: () =>
      call(mergeEndpoint, {
        params: { kind: ledger.kind },
        body: {
          survivor: { id: survivor.id, version: survivor.version },
          merged: { id: merged.id, version: merged.version },
          reason: reason.trim(),
        },
      }),
  });
  const close = () => {
    if (!merge.isSuccess) return onClose();
    // Not sooner: the rows leave the list, and with them this dialog would go before it was read.
    void client.invalidateQueries({ queryKey: ['records'] });
    onDone();
  };
  const title = t('records.merge.title', { thing: t(ledger.thing) });
  return (
    <FormDialog
      title={title}
      submit={t('records.merge.save')}
      onSubmit={() => merge.mutate()}
      onClose={close}
      busy={merge.isPending}
      ready={reason.trim() !== ''}
      error={merge.error}
      done={merge.isSuccess}
    >
      <div className="gt-merge">
        <Comparison dictionary={dictionary} ledger={ledger} pair={pair} kept={kept} onKeep={setKept} />
        <p className="gt-note">{t('records.merge.effect')}</p>
        {merge.isSuccess ? (
          <p role="status">
            {t('records.merge.done')}{' '}
            <Link to="/sources/batches/$id" params={{ id: merge.data.batchId }}>
              {t('records.merge.batch')}
            </Link>
          </p>
        ) : (
          <div className="gt-form">
            <div className="is-text">
              <label htmlFor={id}>{t('records.merge.reason')}</label>
              <input
                id={id}
                value={reason}
                maxLength={200}
                required
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </div>
        )}
      </div>
    </FormDialog>
  );
}

interface ComparisonProps extends Pick<MergeRecordsProps, 'ledger' | 'dictionary' | 'pair'> {
  readonly kept: 0 | 1;
  readonly onKeep: (kept: 0 | 1) => void;
}

/** What the two say differently, side by side, under the choice of the one that is kept. */
function Comparison({ ledger, dictionary, pair, kept, onKeep }: ComparisonProps) {
  const group = useId();
  const money = useMoney();
  const names = dictionary.kind(ledger.kind);
  const keys = differingKeys(pair[0].values, pair[1].values, names.nameField);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('records.merge.keep')}</th>
          {pair.map((row, index) => (
            <th scope="col" key={row.id}>
              <label>
                <input
                  type="radio"
                  name={group}
                  checked={kept === index}
                  onChange={() => onKeep(index === 0 ? 0 : 1)}
                />{' '}
                {String(row.values[names.nameField] ?? '')}
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const { field, label, subKey } = readKey(names, key);
          return (
            <tr key={key}>
              <th scope="row">
                {label}
                {subKey !== null && <span className="gt-note"> {printPeriodCode(subKey)}</span>}
              </th>
              {pair.map((row) => (
                <td key={row.id}>
                  {printValue(field, row.values[key], { money: money.unit, yiDecimals: 2 }) ?? t('records.none')}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
