import type { Tour } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Empty } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useRemoveJudge } from './api.ts';
import { JudgeDialog } from './judge-dialog.tsx';

type Judge = Tour['judges'][number];

/** Who judges whom, and which sheets are in: judges down, entrants across. */
export function JudgesTab({ tour }: { readonly tour: Tour }) {
  const mayPlan = useMay('dispatch.manage') && tour.status !== 'SEALED';
  const [adding, setAdding] = useState(false);
  const { judges, entrants } = tour;
  const table = t('common.table', { title: t('tours.judge.title') });
  const handedIn = judges.filter(({ status }) => status === 'IN').length;
  return (
    <Card
      flush
      title={t('tours.judge.title')}
      note={t('tours.judge.note', { n: judges.length, in: handedIn, out: judges.length - handedIn })}
      extra={
        mayPlan && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('tours.judge.add')}
          </Button>
        )
      }
    >
      {tour.status === 'PLANNING' && <p className="gt-agenda-empty gt-note">{t('tours.judge.notYet')}</p>}
      {judges.length === 0 ? (
        <Empty title={t('tours.judge.none')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="gt-tour-scroll" tabIndex={0} aria-label={table}>
          <table className="gt-papers">
            <thead>
              <tr>
                <th>{t('tours.judge.group')}</th>
                <th>{t('tours.judge.name')}</th>
                {entrants.map(({ code, name }) => (
                  <th key={code}>{name}</th>
                ))}
                <th>{t('tours.judge.sheetHead')}</th>
              </tr>
            </thead>
            <tbody>
              {judges.map((judge) => (
                <JudgeRow key={judge.card} judge={judge} tour={tour} mayPlan={mayPlan} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {adding && <JudgeDialog tour={tour} onClose={() => setAdding(false)} />}
    </Card>
  );
}

interface JudgeRowProps {
  readonly judge: Judge;
  readonly tour: Tour;
  readonly mayPlan: boolean;
}

function JudgeRow({ judge, tour, mayPlan }: JudgeRowProps) {
  const { card, name, group, status, mine, hasAccount, paper, marked, aside, version } = judge;
  const remove = useRemoveJudge({ id: card, version });
  const [removing, setRemoving] = useState(false);
  const maySeal = useMay('period.seal');
  const mayLook = useMay('dispatch.manage') || maySeal;
  const open = status === 'DRAFT' && tour.status === 'PLANNED';
  const state = (code: string) => (aside.includes(code) ? 'aside' : marked.includes(code) ? 'marked' : 'open');
  const word = open && mine ? 'mark' : open && !hasAccount && mayPlan ? 'type' : 'sheet';
  return (
    <tr>
      <td>{tour.scheme.groups.find(({ id }) => id === group)?.title ?? group}</td>
      <td>
        {name} {paper !== null && <span className="gt-note">{t('tours.judge.paper', { paper })}</span>}
      </td>
      {tour.entrants.map(({ code }) => (
        <td key={code} className={`is-${state(code)}`}>
          {t(`tours.judge.${state(code)}`)}
        </td>
      ))}
      <td>
        <Tag tone={status === 'IN' ? 'green' : 'yellow'}>{t(`tours.judge.state.${status}`)}</Tag>{' '}
        {(mine || mayLook) && (
          <Link to="/dispatch" search={{ view: 'tours', tour: tour.id, tab: 'judges', card }} className="gt-link">
            {t(`tours.judge.${word}`)}
          </Link>
        )}{' '}
        {mayPlan && status === 'DRAFT' && (
          <button type="button" className="gt-link" onClick={() => setRemoving(true)}>
            {t('tours.judge.remove')}
          </button>
        )}
        {removing && (
          <ConfirmDialog
            title={t('tours.judge.remove')}
            text={t('tours.judge.removeAsk', { name })}
            act={remove}
            onClose={() => setRemoving(false)}
          />
        )}
      </td>
    </tr>
  );
}
