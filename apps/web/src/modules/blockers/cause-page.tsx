import type { BlockerAct, BoardBlocker, CauseAct } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { type Dictionary, useDictionary } from '../records/dictionary.ts';
import { printInstant } from '../records/office-time.ts';
import { ActDialog } from './act-dialog.tsx';
import { type CausePage as Answer, useCause } from './api.ts';
import { CauseActDialog } from './cause-act-dialog.tsx';
import { CauseBlockers, CauseHistory, HeldProjects, RemovedBlockers } from './cause-parts.tsx';
import { wordOf } from './columns.tsx';
import { CostLines } from './cost.tsx';
import { BlockerViews } from './views.tsx';
import './components.css';

/** One root cause: what it holds, its blockers, what was done, and whether it can be closed. */
export default function CausePage() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const { data, error, refetch } = useCause(id);
  const dictionary = useDictionary();
  const failure = dictionary.error ?? (data ? null : error);
  return (
    <>
      <PageTitle title={data?.cause.title ?? t('causes.title')} path={t('causes.path')} />
      <ContextBar label={t('blockers.views')}>
        <BlockerViews view={null} />
      </ContextBar>
      {failure && <ErrorState error={failure} onRetry={() => void refetch()} />}
      {!failure && (!data || !dictionary.data) && <Skeleton rows={12} />}
      {data && dictionary.data && <CauseBody page={data} dictionary={dictionary.data} />}
    </>
  );
}

type Asked = { readonly act: CauseAct } | { readonly blocker: BoardBlocker; readonly act: BlockerAct };

function CauseBody({ page, dictionary }: { readonly page: Answer; readonly dictionary: Dictionary }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { cause, blockers, projects, removed, history, acts, satisfactions, asOf } = page;
  return (
    <div className="gt-cause">
      <Card
        title={cause.title}
        extra={
          <>
            {acts.map((act) => (
              <Button key={act} size="small" onClick={() => setAsked({ act })}>
                {t(`causes.act.${act}`)}
              </Button>
            ))}
            <span className="gt-note">{t('blockers.asOf', { at: printInstant(asOf) })}</span>
          </>
        }
      >
        <CauseFacts page={page} dictionary={dictionary} />
        <h3 className="gt-cause-cost">{t('blockers.cost')}</h3>
        <CostLines cost={cause.cost} />
        {cause.capacityId !== null && (
          <Link to="/blockers/factors" search={{ line: cause.capacityId }}>
            {t('causes.capacity')}
          </Link>
        )}
      </Card>
      <HeldProjects projects={projects} dictionary={dictionary} />
      <CauseBlockers blockers={blockers} dictionary={dictionary} onAct={(blocker, act) => setAsked({ blocker, act })} />
      {removed.length > 0 && <RemovedBlockers removed={removed} />}
      <CauseHistory history={history} />
      {asked && 'blocker' in asked && <ActDialog {...asked} satisfactions={satisfactions} onClose={close} />}
      {asked && !('blocker' in asked) && <CauseActDialog page={page} act={asked.act} onClose={close} />}
    </div>
  );
}

function CauseFacts({ page: { cause }, dictionary }: { readonly page: Answer; readonly dictionary: Dictionary }) {
  const facts = [
    [t('blockers.column.factor'), wordOf(dictionary)('factorType', cause.factor)],
    [t('causes.unit'), cause.unit ?? t('causes.noUnit')],
    [t('causes.due'), cause.due ?? t('causes.noDue')],
    [t('blockers.column.status'), standing(cause)],
    ...(cause.note === null ? [] : [[t('blockers.layNote'), cause.note]]),
  ];
  return (
    <dl className="gt-cause-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether it is closed, by whom; else what it still waits for. */
function standing({ closedOn, closedBy, waiting, blockers }: Answer['cause']): string {
  if (closedOn !== null) return t('causes.closedBy', { day: closedOn, by: closedBy ?? '' });
  if (blockers === 0) return t('causes.empty');
  return waiting === 0 ? t('causes.ready') : t('causes.waits', { waiting, n: blockers });
}
