import type { ProjectPromise, ProjectSettlement } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Empty, messageOf } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { commitmentName } from '../../records/commitment-name.ts';
import { usePromiseAct } from '../api.ts';
import { printScore, printShare, printValue } from '../print.ts';
import { promiseHeads, targetText } from '../promise-columns.ts';
import type { Asked } from './asked.ts';

interface PromisesCardProps {
  readonly answer: ProjectSettlement;
  readonly onAsk: (asked: Asked) => void;
}

/** The promises with the words of the agreement, what was reached of each, and who confirmed it. */
export function PromisesCard({ answer, onAsk }: PromisesCardProps) {
  const { promises, weightSum, acts, project } = answer;
  const act = usePromiseAct(project.id);
  const confirm = (codes: readonly string[]) =>
    act.mutate({ act: 'confirm', version: project.version, codes: [...codes] });
  const open = promises.filter(({ mayConfirm }) => mayConfirm).map(({ code }) => code);
  return (
    <Card
      flush
      title={t('settlements.promises')}
      note={promises.length > 0 && t('settlements.promisesNote', { sum: weightSum })}
      extra={
        <>
          {open.length > 0 && (
            <Button size="small" type="primary" loading={act.isPending} onClick={() => confirm(open)}>
              {t('settlements.confirmAll', { n: open.length })}
            </Button>
          )}
          {acts.includes('promise') && (
            <Button size="small" onClick={() => onAsk({ form: 'promise', promise: null })}>
              {t('settlements.addPromise')}
            </Button>
          )}
        </>
      }
    >
      {promises.length === 0 && <Empty title={t('settlements.noPromises')} />}
      {act.error && (
        <p className="gt-problem" role="alert">
          {messageOf(act.error)}
        </p>
      )}
      {promises.length > 0 && (
        <div className="gt-settlements-lines">
          <TwinTable
            caption={t('settlements.promises')}
            head={[...promiseHeads(), t('settlements.source'), t('settlements.check'), t('settlements.acts')]}
            rows={promises.map((promise) => ({
              id: promise.code,
              ...(promise.clause === null ? {} : { title: promise.clause }),
              cells: cellsOf(promise, acts, onAsk),
            }))}
          />
        </div>
      )}
    </Card>
  );
}

/** What a promise is called: its own title, or the word for a code that ledgers have long known. */
export const titleOf = ({ code, title }: ProjectPromise): string => (title === code ? commitmentName(code) : title);

function cellsOf(promise: ProjectPromise, acts: ProjectSettlement['acts'], onAsk: PromisesCardProps['onAsk']) {
  const { weight, source, hidden, reached, points, place, clause } = promise;
  const unseen = hidden ? t('settlements.hidden') : '—';
  return [
    <span key="title">
      {titleOf(promise)}
      {clause !== null && (
        <span className="gt-settlements-clause">
          {place} {clause}
        </span>
      )}
    </span>,
    targetText(promise),
    <Actual key="actual" promise={promise} />,
    printShare(reached, unseen),
    weight ?? '—',
    printScore(points, unseen),
    source === null ? '—' : t(`settlements.sourceName.${source}`),
    <Check key="check" promise={promise} />,
    <span key="acts" className="gt-settlements-acts">
      {acts.includes('proof') && <Act word={t('settlements.bring')} onRun={() => onAsk({ form: 'proof', promise })} />}
      {acts.includes('promise') && (
        <>
          <Act word={t('settlements.edit')} onRun={() => onAsk({ form: 'promise', promise })} />
          <Act word={t('settlements.remove')} onRun={() => onAsk({ form: 'remove', promise })} />
        </>
      )}
    </span>,
  ];
}

function Act({ word, onRun }: { readonly word: string; readonly onRun: () => void }) {
  return (
    <button type="button" className="gt-link" onClick={onRun}>
      {word}
    </button>
  );
}

function Actual({ promise: { hidden, actual, reported, unit } }: { readonly promise: ProjectPromise }) {
  if (hidden) return <span className="gt-unknown">{t('settlements.hidden')}</span>;
  if (actual !== null) return `${actual.value === null ? '—' : printValue(actual.value)}${unit ?? ''} ${actual.period}`;
  const words =
    reported === null ? t('settlements.noActual') : t('settlements.reported', { value: printValue(reported) });
  return <span className="gt-unknown">{words}</span>;
}

function Check({ promise: { confirmed, missing } }: { readonly promise: ProjectPromise }) {
  if (confirmed) return t('settlements.confirmedBy', { who: confirmed.by, day: confirmed.on });
  if (missing.length > 0)
    return <Tag tone="yellow">{t('settlements.missing', { parts: missing.join(t('settlements.joined')) })}</Tag>;
  return <Tag>{t('settlements.unconfirmed')}</Tag>;
}
