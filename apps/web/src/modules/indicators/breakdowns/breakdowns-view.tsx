import type { Breakdown } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { useBreakdowns } from '../api.ts';
import { useValuePrinter } from '../print.ts';
import { checkWords } from './check-words.ts';
import { CreateDialog } from './create-dialog.tsx';
import { SharesCard } from './shares-card.tsx';

const TONES: Readonly<Record<Breakdown['status'], Tone>> = {
  ...{ DRAFT: 'yellow', SUBMITTED: 'accent', CONFIRMED: 'green', REPLACED: 'plain' },
};

/** Targets divided among the places below, version by version; the one that is open shows its shares. */
export function BreakdownsView() {
  const { data, error, refetch } = useBreakdowns();
  const [openId, setOpenId] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const mayCreate = useMay('target.divide');
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  // What waits comes first; it is what somebody opens the page for.
  const open = data.rows.find(({ id }) => id === openId) ?? data.rows[0];
  return (
    <div className="gt-indicators">
      <Card
        flush
        className="gt-indicators-words gt-indicators-stack"
        title={t('indicators.breakdowns.list')}
        note={t('indicators.breakdowns.note')}
        extra={
          <>
            <span>{t('indicators.listed', { n: data.rows.length, total: data.rows.length })}</span>
            {mayCreate && (
              <Button type="primary" onClick={() => setCreating(true)}>
                {t('indicators.breakdowns.create')}
              </Button>
            )}
          </>
        }
      >
        {data.rows.length === 0 ? (
          <Empty title={t('indicators.breakdowns.none')} note={t('indicators.breakdowns.noneNote')} />
        ) : (
          <Versions rows={data.rows} onOpen={setOpenId} />
        )}
      </Card>
      {open && <SharesCard key={`${open.id}|${open.version}`} breakdown={open} onNext={setOpenId} />}
      {creating && (
        <CreateDialog
          onClose={() => setCreating(false)}
          onMade={(id) => {
            setCreating(false);
            setOpenId(id);
          }}
        />
      )}
    </div>
  );
}

function Versions({ rows, onOpen }: { readonly rows: readonly Breakdown[]; readonly onOpen: (id: string) => void }) {
  const print = useValuePrinter();
  return (
    <TwinTable
      caption={t('indicators.breakdowns.list')}
      head={[
        t('indicators.breakdowns.indicator'),
        t('indicators.breakdowns.where'),
        t('indicators.year'),
        t('indicators.breakdowns.totalHead'),
        t('indicators.breakdowns.method'),
        t('indicators.breakdowns.stateHead'),
        t('indicators.breakdowns.check'),
        t('indicators.breakdowns.people'),
        t('indicators.findings.acts'),
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          row.indicator.label,
          row.place.name,
          `${row.year} · ${t('indicators.breakdowns.edition', { n: row.edition })}`,
          <span key="total" title={row.paper}>
            {print.whole(row.total, row.indicator)}
          </span>,
          t(`indicators.breakdowns.methods.${row.method}`),
          <Tag key="status" tone={TONES[row.status]}>
            {t(`indicators.breakdowns.status.${row.status}`)}
          </Tag>,
          checkWords(row, print.whole),
          peopleWords(row),
          <Button key="open" size="small" onClick={() => onOpen(row.id)}>
            {t('indicators.breakdowns.open')}
          </Button>,
        ],
      }))}
    />
  );
}

function peopleWords({ drafted, confirmed, returned }: Breakdown): string {
  return [
    drafted && t('indicators.breakdowns.drafted', drafted),
    confirmed && t('indicators.breakdowns.confirmed', confirmed),
    returned && t('indicators.breakdowns.returned', { reason: returned }),
  ]
    .filter(Boolean)
    .join(t('indicators.semicolon'));
}
