import type { Rule } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type Dictionary, useDictionary } from '../records/dictionary.ts';
import { officeMoment } from '../records/office-time.ts';
import { useRules } from './api.ts';
import { nextCalendarYear } from './calendar/days.ts';
import { validity, versionName } from './names.ts';
import { SettingsPath } from './settings-path.tsx';
import './rules.css';

/** What the product judges by: every rule, which version holds today, and what waits to be looked at. */
export default function RulesPage() {
  const rules = useRules();
  const dictionary = useDictionary();
  const navigate = useNavigate();
  const columns = useMemo(() => (dictionary.data ? ruleColumns(dictionary.data) : []), [dictionary.data]);
  const failure = rules.error ?? dictionary.error;
  const open = (id: string) => void navigate({ to: '/settings/rules/$id', params: { id } });
  const { data } = rules;
  const year = data && nextCalendarYear(data.rules.map(({ id }) => id));
  return (
    <>
      <PageTitle title={t('rules.title')} path={<SettingsPath />} />
      {data && dictionary.data ? (
        <Card
          title={t('rules.list')}
          flush
          className="gt-rules"
          extra={
            year !== undefined &&
            data.mayDraftFor.length > 0 && (
              <Button size="small" onClick={() => open(`calendar-${year}`)}>
                {t('rules.newCalendar', { year })}
              </Button>
            )
          }
        >
          <DataTable
            label={t('rules.list')}
            columns={columns}
            rows={data.rules}
            rowId={({ id }) => id}
            rowHeight={34}
            pageKeys
            onOpen={({ id }) => open(id)}
            empty={<Empty title={t('rules.none')} />}
          />
          <ListFoot
            total={data.rules.length}
            shown={data.rules.length}
            unit={t('rules.unit')}
            asOf={officeMoment(rules.dataUpdatedAt).replace('T', ' ')}
          />
        </Card>
      ) : failure ? (
        <ErrorState error={failure} onRetry={() => void Promise.all([rules.refetch(), dictionary.refetch()])} />
      ) : (
        <Skeleton rows={8} />
      )}
    </>
  );
}

function ruleColumns(dictionary: Dictionary): readonly Column<Rule>[] {
  return [
    { id: 'title', title: t('rules.column.title'), width: 180, grow: true, render: (rule) => <RuleLink rule={rule} /> },
    {
      id: 'about',
      title: t('rules.column.about'),
      width: 330,
      grow: true,
      render: ({ about }) => <span title={about ?? undefined}>{about ?? '—'}</span>,
    },
    { id: 'shipped', title: t('rules.column.shipped'), width: 266, render: shippedText },
    { id: 'own', title: t('rules.column.own'), width: 110, render: ownText },
    { id: 'holding', title: t('rules.column.holding'), width: 134, render: (rule) => holdingText(rule, dictionary) },
    { id: 'notice', title: t('rules.column.notice'), width: 140, render: (rule) => <Notices rule={rule} /> },
  ];
}

function RuleLink({ rule: { id, title } }: { readonly rule: Rule }) {
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="gt-link"
      onClick={() => void navigate({ to: '/settings/rules/$id', params: { id } })}
    >
      {title}
    </button>
  );
}

function shippedText({ versions }: Rule): string {
  const shipped = versions.find(({ origin }) => origin === 'shipped');
  return shipped ? `${t('rules.edition', { n: shipped.version })} · ${validity(shipped)}` : t('rules.noShipped');
}

function ownText({ versions }: Rule): string {
  const own = versions.filter(({ origin, status }) => origin === 'local' && status !== 'WITHDRAWN');
  const drafts = own.filter(({ status }) => status === 'DRAFT').length;
  return own.length === 0 ? t('rules.noOwn') : t('rules.ownCount', { n: own.length, drafts });
}

function holdingText({ holding, versions }: Rule, dictionary: Dictionary): string {
  const version = versions.find(({ key }) => key === holding);
  return version ? versionName(version, dictionary) : t('rules.noHolding');
}

function Notices({ rule: { versions } }: { readonly rule: Rule }) {
  return (
    <span className="gt-rules-notices">
      {versions.some(({ outdated }) => outdated) && <Tag tone="yellow">{t('rules.outdated')}</Tag>}
      {versions.some(({ status }) => status === 'DRAFT') && <Tag tone="accent">{t('rules.drafts')}</Tag>}
    </span>
  );
}
