import { type ProjectSettlement, projectSettlementWorkbookEndpoint } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { recordPath } from '../../records/paths.ts';
import { useProjectSettlement } from '../api.ts';
import type { Asked } from './asked.ts';
import { AskedDialog } from './asked-dialog.tsx';
import { MoneyCard } from './money-card.tsx';
import { PromisesCard } from './promises-card.tsx';
import { ProofsCard } from './proofs-card.tsx';
import { SettlementCard } from './settlement-card.tsx';
import { TermsCard } from './terms-card.tsx';
import '../settlements.css';

/** The agreement of one project: what was promised for what money, what came of it, and how it is settled. */
export default function ProjectSettlementPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useProjectSettlement(id);
  return (
    <>
      <PageTitle title={data?.project.name ?? t('settlements.title')} path={t('settlements.title')} />
      <ContextBar label={t('settlements.views')}>
        <Link to="/settlements">{t('settlements.board')}</Link>
        <Link to={recordPath('project', id)}>{t('settlements.projectPage')}</Link>
        {data && (
          <FileButton of={projectSettlementWorkbookEndpoint} params={{ id }} label={t('settlements.workbook')} />
        )}
      </ContextBar>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={14} />}
      {data && <Body answer={data} />}
    </>
  );
}

function Body({ answer }: { readonly answer: ProjectSettlement }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { title, version, sourceNote: note } = answer.rule;
  return (
    <div className="gt-settlements">
      <div className="gt-settlements-split">
        <TermsCard answer={answer} onAsk={setAsked} />
        <SettlementCard answer={answer} />
      </div>
      <PromisesCard answer={answer} onAsk={setAsked} />
      <ProofsCard answer={answer} onAsk={setAsked} />
      <MoneyCard answer={answer} onAsk={setAsked} />
      <p className="gt-note">{t('settlements.rule', { title, version, note })}</p>
      {asked && <AskedDialog asked={asked} answer={answer} onClose={() => setAsked(null)} />}
    </div>
  );
}
