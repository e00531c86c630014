import type { FieldValue, ListDifference, SixLists } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { printInstant } from '../../records/office-time.ts';
import { printValue, readKey } from '../../records/values.ts';
import { useFreezeLists, useListDifference } from './api.ts';

export interface VersionsCardProps {
  readonly lists: SixLists;
  readonly dictionary: Dictionary;
}

/** The quarters that were frozen, and what became of the lists since one of them. */
export function VersionsCard({ lists, dictionary }: VersionsCardProps) {
  const { versions, quarter, projects } = lists;
  const maySeal = useMay('period.seal');
  const [freezing, setFreezing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const from = chosen ?? versions[0]?.period ?? null;
  const frozen = versions.some(({ period }) => period === quarter);
  return (
    <Card
      title={t('sixLists.versions')}
      extra={
        maySeal &&
        !frozen && (
          <Button size="small" onClick={() => setFreezing(true)}>
            {t('sixLists.freeze', { quarter })}
          </Button>
        )
      }
    >
      {versions.length === 0 && <p className="gt-note">{t('sixLists.versionsNone')}</p>}
      <ul className="gt-task-words">
        {versions.map(({ period, hash, sealedAt }) => (
          <li key={period}>
            <b>{period}</b> {t('sixLists.version', { at: printInstant(sealedAt) })}{' '}
            <button type="button" className="gt-link" onClick={() => setChosen(period)}>
              {t('sixLists.choose')}
            </button>
            <code className="gt-note">{hash.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
      {from !== null && <Difference from={from} dictionary={dictionary} />}
      {freezing && <Freeze quarter={quarter} projects={projects} onClose={() => setFreezing(false)} />}
    </Card>
  );
}

interface FreezeProps {
  readonly quarter: string;
  readonly projects: number;
  readonly onClose: () => void;
}

function Freeze({ quarter, projects, onClose }: FreezeProps) {
  const freeze = useFreezeLists();
  return (
    <FormDialog
      title={t('sixLists.freeze', { quarter })}
      submit={t('sixLists.freeze', { quarter })}
      onSubmit={() => freeze.mutate(quarter, { onSuccess: onClose })}
      onClose={onClose}
      busy={freeze.isPending}
      error={freeze.error}
    >
      <p>{t('sixLists.freezeAsk', { quarter, n: projects })}</p>
    </FormDialog>
  );
}

function Difference({ from, dictionary }: { readonly from: string; readonly dictionary: Dictionary }) {
  const { data, error, refetch } = useListDifference(from);
  return (
    <section aria-label={t('sixLists.difference', { from })}>
      <h3>{t('sixLists.difference', { from })}</h3>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data && <Changes difference={data} dictionary={dictionary} />}
    </section>
  );
}

interface ChangesProps {
  readonly difference: ListDifference;
  readonly dictionary: Dictionary;
}

function Changes({ difference: { added, gone, changed, more }, dictionary }: ChangesProps) {
  const money = useMoney();
  const print = ({ kind, field }: (typeof changed)[number], value: FieldValue) =>
    value === null
      ? t('sixLists.empty')
      : printValue(readKey(dictionary.kind(kind), field).field, value, { money: money.unit, yiDecimals: 2 });
  if (added.length + gone.length + changed.length === 0) return <p className="gt-note">{t('sixLists.nothing')}</p>;
  return (
    <>
      <p>
        {t('sixLists.added', { n: added.length })} · {t('sixLists.gone', { n: gone.length })} ·{' '}
        {t('sixLists.changed', { n: changed.length + more })}
      </p>
      <ul className="gt-task-words">
        {[...added, ...gone].map(({ projectId, name }, place) => (
          <li key={projectId}>
            <Link to="/projects/$id" params={{ id: projectId }}>
              {name}
            </Link>{' '}
            {t(place < added.length ? 'sixLists.isNew' : 'sixLists.isGone')}
          </li>
        ))}
        {changed.map((cell) => (
          <li key={`${cell.projectId} ${cell.list} ${cell.field} ${String(cell.before)} ${String(cell.after)}`}>
            <Link to="/projects/$id" params={{ id: cell.projectId }}>
              {cell.name}
            </Link>{' '}
            {cell.label}
            <span className="gt-note">
              <s>{print(cell, cell.before)}</s> → {print(cell, cell.after)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="gt-note">{t('sixLists.changedMore', { n: more })}</p>}
    </>
  );
}
