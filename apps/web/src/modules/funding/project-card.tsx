import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useProjectDirections } from './api.ts';
import { MatchTable } from './directions/match-table.tsx';
import './funding.css';

/** What a project can bid for, on its page: what fits or waits for facts; the rest on demand. */
export function FundingCard({ project }: { readonly project: string }) {
  const { data, error, refetch } = useProjectDirections(project);
  const [all, setAll] = useState(false);
  const matches = data?.matches ?? [];
  const near = matches.filter(({ outcome, bid }) => outcome !== 'no' || bid !== null);
  const count = (outcome: 'yes' | 'unknown') => matches.filter((match) => match.outcome === outcome).length;
  const shown = all ? matches : near;
  return (
    <Card
      flush
      title={t('funding.ofProject')}
      note={data && t('funding.ofProjectNote', { yes: count('yes'), unknown: count('unknown') })}
      extra={
        near.length < matches.length &&
        !all && (
          <button type="button" className="gt-link" onClick={() => setAll(true)}>
            {t('funding.showAll', { n: matches.length })}
          </button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {shown.length > 0 && (
        <MatchTable
          caption={t('funding.ofProject')}
          by="direction"
          matches={shown}
          mayStart={data?.mayStart ?? false}
        />
      )}
    </Card>
  );
}
