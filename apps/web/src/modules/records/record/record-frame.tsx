import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { AsOfNotice } from '../../../ui/filters/as-of-picker.tsx';
import { MoneyUnitSwitch } from '../../../ui/money.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useDictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { placeOf } from '../list/ledger-list.tsx';
import { KnownPicker } from '../list/list-bar.tsx';
import { officeMoment } from '../office-time.ts';
import { LEDGER_PATHS } from '../paths.ts';
import { RecordProvider, useRecordPage } from './record-context.tsx';
import { type Neighbours, useNeighbours } from './use-neighbours.ts';
import { useRecord } from './use-record.ts';
import '../records.css';
import './record.css';

export interface RecordTab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

export interface RecordFrameProps {
  readonly ledger: Ledger;
  /** The first one is shown when the address names none. */
  readonly tabs: readonly RecordTab[];
  /** After the name in the title bar: lights, tags, codes. */
  readonly badges?: ReactNode;
  /** Buttons of the title bar. */
  readonly actions?: ReactNode;
}

/** Loads one record, now or as known at a moment, and frames it: title bar, neighbours in the list, tabs. */
export function RecordFrame({ ledger, tabs, badges, actions }: RecordFrameProps) {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const navigate = useNavigate();
  const known = search.known ?? null;
  const dictionary = useDictionary();
  const record = useRecord(ledger.kind, id, known);
  const neighbours = useNeighbours(ledger, id);
  const go = (patch: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: '.', search: () => ({ ...search, ...patch }), resetScroll: false });
  const error = dictionary.error ?? (record.data ? null : record.error);
  if (error) {
    return (
      <>
        <PageTitle title={t(ledger.title)} />
        <ErrorState error={error} onRetry={() => void record.refetch()} />
      </>
    );
  }
  if (!dictionary.data || !record.data || record.data.id !== id) {
    return (
      <>
        <PageTitle title={t(ledger.title)} />
        <Skeleton rows={12} />
      </>
    );
  }
  const tab = tabs.find((each) => each.id === search.tab) ?? tabs[0];
  return (
    <RecordProvider
      ledger={ledger}
      dictionary={dictionary.data}
      record={record.data}
      known={known}
      asOf={(known ?? officeMoment(record.dataUpdatedAt)).replace('T', ' ')}
    >
      <RecordTitle neighbours={neighbours} />
      <ContextBar label={t(ledger.thing)} height={58} past={known !== null}>
        <RecordName />
        {badges}
        <div className="gt-context-end">
          {tabs.length > 1 && tab && (
            <Segmented
              label={t('records.record.views')}
              value={tab.id}
              options={tabs.map(({ id: value, label }) => ({ value, label }))}
              onChange={(next) => go({ tab: next === tabs[0]?.id ? undefined : next })}
            />
          )}
          {known !== null && <AsOfNotice value={known} onNow={() => go({ known: undefined })} />}
          <KnownPicker value={known} onChange={(next) => go({ known: next ?? undefined })} />
          <MoneyUnitSwitch />
          {actions}
        </div>
      </ContextBar>
      {tab?.content}
    </RecordProvider>
  );
}

function RecordName() {
  const { name, record } = useRecordPage();
  return (
    <>
      <h2 className="gt-record-name">{name}</h2>
      {record.void && <Tag tone="red">{t('records.record.void')}</Tag>}
      {record.survivorId !== null && <Tag tone="yellow">{t('records.record.merged')}</Tag>}
    </>
  );
}

function RecordTitle({ neighbours }: { readonly neighbours: Neighbours | null }) {
  const { ledger, dictionary, record } = useRecordPage();
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const navigate = useNavigate();
  const { tab: _, ...list } = search;
  return (
    <PageTitle
      title={t(ledger.title)}
      path={
        <span className="gt-record-path">
          <button
            type="button"
            className="gt-link"
            onClick={() => void navigate({ to: LEDGER_PATHS[ledger.kind], search: list })}
          >
            {t('records.record.toList')}
          </button>
          {placeOf(dictionary, record.territoryId).map((place) => (
            <span key={place}>› {place}</span>
          ))}
          {neighbours && (
            <>
              <span>
                › {t('records.record.place', { n: neighbours.place, total: neighbours.total, unit: t(ledger.unit) })}
              </span>
              <Step label={t('records.record.previous')} run={neighbours.previous} />
              <Step label={t('records.record.next')} run={neighbours.next} />
            </>
          )}
        </span>
      }
    />
  );
}

function Step({ label, run }: { readonly label: string; readonly run: (() => void) | null }) {
  return (
    <button type="button" className="gt-link" disabled={run === null} onClick={() => run?.()}>
      {label}
    </button>
  );
}
