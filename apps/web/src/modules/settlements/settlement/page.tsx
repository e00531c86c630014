import { type PolicySettlement, statementEndpoint } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useSettlement } from '../api.ts';
import { ChangesCard } from './changes-card.tsx';
import { LinesCard } from './lines-card.tsx';
import { OutlaysCard } from './outlays-card.tsx';
import { ResultCard } from './result-card.tsx';
import '../settlements.css';

/** One settlement: what it came to, why, from which figures, and what may be done with it. */
export default function SettlementPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useSettlement(id);
  const title = data
    ? t('settlements.settlementOf', { project: data.project.name, n: data.number })
    : t('settlements.settlement');
  return (
    <>
      <PageTitle title={title} path={t('settlements.title')} />
      <ContextBar label={t('settlements.views')}>
        {data && (
          <Link to="/settlements/projects/$id" params={{ id: data.project.id }}>
            {t('settlements.back')}
          </Link>
        )}
        {data && <FileButton of={statementEndpoint} params={{ id }} label={t('settlements.statement')} />}
      </ContextBar>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={14} />}
      {data && <Body settlement={data} />}
    </>
  );
}

function Body({ settlement }: { readonly settlement: PolicySettlement }) {
  const { title, version, sourceNote: note } = settlement.rule;
  return (
    <div className="gt-settlements">
      <ResultCard settlement={settlement} />
      {settlement.replaces && <ChangesCard replaces={settlement.replaces} reason={settlement.reason} />}
      <LinesCard settlement={settlement} />
      <OutlaysCard outlays={settlement.outlays} />
      <p className="gt-note">{t('settlements.rule', { title, version, note })}</p>
    </div>
  );
}
