import { type AppraisalRollup, appraisalRollupWorkbookEndpoint } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Figure } from '../../ui/figure.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import { StockTable } from '../projects/stock/stock-table.tsx';
import { printInstant } from '../records/office-time.ts';
import { useFinalResults } from './api.ts';
import { printScore } from './figure-text.ts';
import { SheetTable } from './sheets-card.tsx';

const BY = ['UNIT', 'INDUSTRY', 'PLACE'] as const;

/** How many sheets a score rests on, and how many it leaves out for which reason. */
function countedOf({ sheets: n, leftOut: left, withheld }: AppraisalRollup): string {
  return t(withheld === 0 ? 'appraisals.results.counted' : 'appraisals.results.withheld', { n, left, withheld });
}

/** What confirmed final sheets come to; every score opens the sheets that it rests on. */
export function ResultsView() {
  const { data, error, refetch } = useFinalResults();
  const [chosen, setChosen] = useState<AppraisalRollup | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  if (data.rows.length === 0)
    return <Empty title={t('appraisals.results.none')} note={t('appraisals.results.noneNote')} />;
  const behind = chosen === null ? data.sheets : data.sheets.filter(({ id }) => chosen.ids.includes(id));
  return (
    <div className="gt-appraisals">
      <div className="gt-appraisals-thirds">
        {BY.map((by) => (
          <Card key={by} flush title={t(`appraisals.results.${by}`)} note={t(`appraisals.results.weigh.${by}`)}>
            <StockTable
              caption={t(`appraisals.results.${by}`)}
              head={[
                t(`appraisals.results.name.${by}`),
                t('appraisals.results.score'),
                t('appraisals.results.sheets'),
                t('appraisals.results.classes'),
              ]}
              rows={data.rows
                .filter((row) => row.by === by)
                .map((row) => ({
                  id: row.name,
                  cells: [
                    row.name,
                    <Figure key="score" label={row.name} onProvenance={() => setChosen(row)}>
                      {row.score === null && row.withheld > 0 ? t('appraisals.hidden') : printScore(row.score)}
                    </Figure>,
                    countedOf(row),
                    Object.entries(row.classes)
                      .map(([id, n]) => `${id} ${n}`)
                      .join(' · '),
                  ],
                }))}
            />
          </Card>
        ))}
      </div>
      <Card
        flush
        title={chosen === null ? t('appraisals.results.all') : t('appraisals.results.behind', { name: chosen.name })}
        note={t('appraisals.results.note', { n: behind.length, at: printInstant(data.asOf) })}
        extra={
          <>
            {chosen !== null && (
              <button type="button" className="gt-link" onClick={() => setChosen(null)}>
                {t('appraisals.results.showAll')}
              </button>
            )}
            <FileButton of={appraisalRollupWorkbookEndpoint} label={t('appraisals.workbook')} />
          </>
        }
      >
        <SheetTable caption={t('appraisals.results.all')} sheets={behind} />
      </Card>
    </div>
  );
}
