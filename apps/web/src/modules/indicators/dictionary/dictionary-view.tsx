import type { IndicatorDictionaryAnswer } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Field } from '../../../ui/field.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useIndicatorDictionary } from '../api.ts';

/** What every indicator means, and the wordings of the ledger that none answers to. */
export function DictionaryView() {
  const { data, error, refetch } = useIndicatorDictionary();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  return (
    <div className="gt-indicators">
      {data.unmatched.length > 0 && <Unmatched rows={data.unmatched} />}
      <Items data={data} />
      <p className="gt-note">
        {t('indicators.rule', { title: data.rule.title, version: data.rule.version, note: data.rule.sourceNote })}
      </p>
    </div>
  );
}

function Items({ data: { items } }: { readonly data: IndicatorDictionaryAnswer }) {
  const [wanted, setWanted] = useState('');
  const shown = items.filter(({ label, aliases, id }) =>
    [label, id, ...aliases].some((word) => word.toLowerCase().includes(wanted.trim().toLowerCase())),
  );
  const heads = ['label', 'calibre', 'unit', 'direction', 'accrual', 'sums', 'owner', 'figures', 'aliases'] as const;
  return (
    <Card
      flush
      className="gt-indicators-words gt-indicators-wide"
      title={t('indicators.dictionary.list')}
      note={t('indicators.dictionary.note')}
      extra={
        <>
          <span>{t('indicators.listed', { n: shown.length, total: items.length })}</span>
          <Link to="/settings/rules/$id" params={{ id: 'indicators' }}>
            {t('indicators.dictionary.rules')}
          </Link>
        </>
      }
    >
      <div className="gt-indicators-states">
        <Field label={t('indicators.dictionary.find')} value={wanted} onChange={setWanted} />
      </div>
      <TwinTable
        caption={t('indicators.dictionary.list')}
        head={heads.map((id) => t(`indicators.dictionary.${id}`))}
        rows={shown.map((item) => ({
          id: item.id,
          title: item.id,
          cells: [
            item.label,
            item.calibre ?? t('indicators.detail.noCalibre'),
            item.unitWord,
            t(`indicators.dictionary.directions.${item.direction}`),
            t(`indicators.dictionary.accruals.${item.accrual}`),
            t(item.sums ? 'indicators.dictionary.yes' : 'indicators.dictionary.no'),
            item.owner ?? t('indicators.dictionary.nobody'),
            String(item.figures),
            item.aliases.join(t('indicators.comma')),
          ],
        }))}
      />
    </Card>
  );
}

function Unmatched({ rows }: { readonly rows: IndicatorDictionaryAnswer['unmatched'] }) {
  return (
    <Card
      flush
      className="gt-indicators-words"
      title={t('indicators.dictionary.unmatched')}
      note={t('indicators.dictionary.unmatchedNote')}
      extra={<span>{t('indicators.listed', { n: rows.length, total: rows.length })}</span>}
    >
      {rows.length === 0 ? (
        <Empty title={t('indicators.dictionary.noUnmatched')} />
      ) : (
        <TwinTable
          caption={t('indicators.dictionary.unmatched')}
          head={[
            t('indicators.dictionary.wording'),
            t('indicators.dictionary.subject'),
            t('indicators.dictionary.unit'),
            t('indicators.dictionary.figures'),
            t('indicators.dictionary.example'),
          ]}
          rows={rows.map(({ subject, name, unit, figures, example }) => ({
            id: example,
            cells: [
              name,
              subject ?? '',
              unit ?? '',
              String(figures),
              <Link key="example" to="/indicators/$id" params={{ id: example }}>
                {t('indicators.dictionary.example')}
              </Link>,
            ],
          }))}
        />
      )}
    </Card>
  );
}
