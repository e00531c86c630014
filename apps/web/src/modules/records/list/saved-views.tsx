import { deleteViewEndpoint, savedViewsEndpoint, saveViewEndpoint } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { Chip } from '../../../ui/filters/filter-chip.tsx';
import { type FlatSearch, parseFlatSearch, printFlatSearch } from '../../../ui/filters/url-filters.ts';
import { messageOf } from '../../../ui/states.tsx';
import type { Ledger } from '../ledger.ts';

/** The views a person keeps for this list: a name for an address of filters, sort and columns. */
export function SavedViews({ ledger }: { readonly ledger: Ledger }) {
  const search = useSearch({ strict: false }) as FlatSearch;
  const query = printFlatSearch(search).replace(/^\?/, '');
  const views = useQuery({
    queryKey: ['saved-views', ledger.kind],
    queryFn: ({ signal }) => call(savedViewsEndpoint, { query: { kind: ledger.kind }, signal }),
  });
  const current = views.data?.views.find((view) => view.query === query);
  return (
    <Chip
      name={t('records.views.name')}
      value={current?.name ?? t('records.views.none')}
      active={current !== undefined}
    >
      {(close) => <ViewsPanel ledger={ledger} query={query} views={views.data?.views ?? []} close={close} />}
    </Chip>
  );
}

interface PanelProps {
  readonly ledger: Ledger;
  readonly query: string;
  readonly views: readonly { readonly id: string; readonly name: string; readonly query: string }[];
  readonly close: () => void;
}

function ViewsPanel({ ledger, query, views, close }: PanelProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: ['saved-views', ledger.kind] });
  const save = useMutation({
    mutationFn: () => call(saveViewEndpoint, { body: { kind: ledger.kind, name: name.trim(), query } }),
    onSuccess: () => {
      setName('');
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(deleteViewEndpoint, { params: { id } }),
    onSuccess: refresh,
  });
  const open = (text: string) => {
    void navigate({ to: '.', search: () => parseFlatSearch(text) });
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  const failure = save.error ?? remove.error;
  return (
    <div className="gt-saved-views">
      {views.length === 0 && <p className="gt-note">{t('records.views.empty')}</p>}
      <ul>
        <li>
          <button type="button" className="gt-link" onClick={() => open('')}>
            {t('records.views.default')}
          </button>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <button
              type="button"
              className="gt-link"
              aria-current={view.query === query}
              onClick={() => open(view.query)}
            >
              {view.name}
            </button>
            <button
              type="button"
              className="gt-link"
              aria-label={t('records.views.remove', { name: view.name })}
              onClick={() => remove.mutate(view.id)}
            >
              {t('records.views.removeShort')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <input
          value={name}
          maxLength={40}
          placeholder={t('records.views.nameHint')}
          aria-label={t('records.views.nameHint')}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="gt-link" disabled={name.trim() === '' || save.isPending}>
          {t('records.views.save')}
        </button>
      </form>
      {failure && (
        <p className="gt-problem" role="alert">
          {messageOf(failure)}
        </p>
      )}
    </div>
  );
}
