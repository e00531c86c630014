import type { Tour } from '@guatu/contract';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useAccounts, useAddJudge } from './api.ts';

/** Names a judge, with the account that marks in the product or without one. */
export function JudgeDialog({ tour, onClose }: { readonly tour: Tour; readonly onClose: () => void }) {
  const id = useId();
  const add = useAddJudge(tour.id);
  const mayFind = useMay('people.read');
  const [name, setName] = useState('');
  const [group, setGroup] = useState(tour.scheme.groups[0]?.id ?? '');
  const [userId, setUserId] = useState('');
  const [search, setSearch] = useState('');
  const accounts = useAccounts(search);
  return (
    <FormDialog
      title={t('tours.judge.add')}
      submit={t('tours.judge.add')}
      onSubmit={() =>
        add.mutate({ name: name.trim(), group, userId: userId === '' ? null : userId }, { onSuccess: onClose })
      }
      onClose={onClose}
      busy={add.isPending}
      ready={name.trim() !== '' && group !== ''}
      error={add.error ?? accounts.error}
    >
      <div className="gt-form">
        <div>
          <label htmlFor={`${id}-name`}>{t('tours.judge.name')}</label>
          <input id={`${id}-name`} required maxLength={40} value={name} onChange={(e) => setName(e.target.value)} />
        </div>
        <div>
          <label htmlFor={`${id}-group`}>{t('tours.judge.group')}</label>
          <select id={`${id}-group`} value={group} onChange={(event) => setGroup(event.target.value)}>
            {tour.scheme.groups.map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </div>
        {mayFind && (
          <div className="is-text">
            <label htmlFor={`${id}-account`}>{t('tours.judge.account')}</label>
            <select id={`${id}-account`} value={userId} onChange={(event) => setUserId(event.target.value)}>
              <option value="">{t('tours.judge.noAccount')}</option>
              {(accounts.data?.people ?? []).map(({ id: value, displayName }) => (
                <option key={value} value={value}>
                  {displayName}
                </option>
              ))}
            </select>
            <Button size="small" disabled={name.trim() === ''} onClick={() => setSearch(name.trim())}>
              {t('tours.judge.accountHint')}
            </Button>{' '}
            {accounts.data && <span className="gt-note">{t('tours.judge.find', { n: accounts.data.total })}</span>}
          </div>
        )}
      </div>
    </FormDialog>
  );
}
