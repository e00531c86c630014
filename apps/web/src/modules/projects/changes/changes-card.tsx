import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { useEditing } from '../../records/record/use-editing.ts';
import { useGates } from '../components/gates/use-gates.ts';
import { ChangeItem } from './change-item.tsx';
import { ChangeRequestDialog } from './change-request.tsx';
import { useChanges } from './use-changes.ts';

/** What was promised and is asked to be changed, on the page of one project; also stopping it and letting it go on. */
export function ChangesCard() {
  const { record, known } = useRecordPage();
  const { offered, refusal } = useEditing();
  const { data, error, refetch } = useChanges({ project: record.id }, known === null);
  const gates = useGates();
  const [asking, setAsking] = useState(false);
  const types = data?.types.filter(({ open }) => open) ?? [];
  const state = gates.data?.state ?? 'GOING';
  return (
    <Card
      title={t('changes.title')}
      note={data && t('changes.count', { n: data.changes.length })}
      extra={
        <>
          <Link to="/projects/changes">{t('changes.allProjects')}</Link>
          {offered && types.length > 0 && (
            <button
              type="button"
              className="gt-link"
              disabled={refusal !== null}
              title={refusal ?? undefined}
              onClick={() => setAsking(true)}
            >
              {t('changes.request')}
            </button>
          )}
        </>
      }
    >
      {known !== null && <p className="gt-note">{t('changes.onlyNow')}</p>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {state !== 'GOING' && (
        <p>
          <Tag tone="red">{t(`changes.state.${state}`)}</Tag> <span className="gt-note">{t('changes.stands')}</span>
        </p>
      )}
      <Growth percent={gates.data?.growthPercent ?? null} limit={gates.data?.growthLimitPercent ?? null} />
      {data && data.changes.length === 0 && <p className="gt-note">{t('changes.none')}</p>}
      {data && (
        <ul className="gt-changes">
          {data.changes.map((change) => (
            <ChangeItem key={change.id} change={change} answer={data} refusal={refusal} />
          ))}
        </ul>
      )}
      {asking && data && <ChangeRequestDialog types={types} today={data.today} onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** How far the total investment has grown beyond what was first told, once that asks for a review. */
function Growth({ percent, limit }: { readonly percent: number | null; readonly limit: number | null }) {
  if (percent === null || limit === null || percent <= limit) return null;
  return (
    <p>
      <Tag tone="red">{t('changes.grown', { percent: percent.toFixed(1), limit })}</Tag>
    </p>
  );
}
