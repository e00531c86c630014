import type { EntityKind, ExtensionField } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { FilterBar } from '../../../ui/filters/filter-bar.tsx';
import { textFilter } from '../../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { type Dictionary, useDictionary } from '../../records/dictionary.ts';
import { officeMoment } from '../../records/office-time.ts';
import { useExtensionFields } from './api.ts';
import { extensionColumns } from './columns.tsx';
import { TypingDialog } from './typing-dialog.tsx';
import './extensions.css';

const FILTERS = { kind: textFilter };

/** Columns that no field was found for: kept as text under their captions, until somebody says what they hold. */
export default function ExtensionsPage() {
  const dictionary = useDictionary();
  const fields = useExtensionFields();
  const failure = dictionary.error ?? fields.error;
  return (
    <>
      <PageTitle
        title={t('sources.own.title')}
        path={
          <Link to="/sources" className="gt-review-path">
            {t('sources.title')}
          </Link>
        }
      />
      {dictionary.data && fields.data ? (
        <ExtensionList
          dictionary={dictionary.data}
          all={fields.data.rows}
          asOf={officeMoment(fields.dataUpdatedAt).replace('T', ' ')}
        />
      ) : failure ? (
        <ErrorState error={failure} onRetry={() => void Promise.all([dictionary.refetch(), fields.refetch()])} />
      ) : (
        <Skeleton rows={10} />
      )}
    </>
  );
}

interface ExtensionListProps {
  readonly dictionary: Dictionary;
  readonly all: readonly ExtensionField[];
  readonly asOf: string;
}

function ExtensionList({ dictionary, all, asOf }: ExtensionListProps) {
  const { values, set } = useUrlFilters(FILTERS);
  const [chosen, setChosen] = useState<ExtensionField | null>(null);
  const columns = useMemo(() => extensionColumns(dictionary, setChosen), [dictionary]);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const kind = kinds.find((each) => each === values.kind) ?? null;
  const rows = kind === null ? all : all.filter((field) => field.kind === kind);
  const label = (each: EntityKind) => dictionary.kind(each).label;
  return (
    <>
      <ContextBar label={t('sources.own.filter')}>
        <FilterBar
          filters={[
            {
              id: 'kind',
              name: t('sources.own.ledger'),
              options: kinds.map((each) => ({ value: each, label: label(each) })),
              value: kind,
              onChange: (next: string | null) => set({ kind: next }),
            },
          ]}
          {...(kind === null ? {} : { onClear: () => set({ kind: null }) })}
        />
        <div className="gt-context-end">
          <span className="gt-note gt-upload-hint">{t('sources.own.note')}</span>
        </div>
      </ContextBar>
      <Card flush className="gt-own">
        <DataTable
          label={t('sources.own.title')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowHeight={34}
          pageKeys
          onOpen={(field) => {
            if (field.mayType && field.pending === null) setChosen(field);
          }}
          empty={<Empty title={t('sources.own.none')} note={t('sources.own.noneNote')} />}
        />
        <ListFoot total={rows.length} shown={rows.length} unit={t('sources.own.unit')} asOf={asOf} />
      </Card>
      {chosen && <TypingDialog field={chosen} ledger={label(chosen.kind)} onClose={() => setChosen(null)} />}
    </>
  );
}
