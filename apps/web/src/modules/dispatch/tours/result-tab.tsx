import type { ResultLine, Tour, TourResult } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ExplainDrawer } from '../../../ui/explain-drawer.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useInstruct } from '../instruct/use-instruct.tsx';
import { useSealTour, useTourResult, useUnsealTour } from './api.ts';
import { explainLine, twoPlaces } from './explain-line.ts';

/** Ranks and awards; every score says how it came about. */
export function ResultTab({ tour }: { readonly tour: Tour }) {
  const { data: result, error, refetch } = useTourResult(tour.id);
  if (!result) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />;
  return <Result result={result} />;
}

function Result({ result }: { readonly result: TourResult }) {
  const [asked, setAsked] = useState<ResultLine | null>(null);
  const instruct = useInstruct();
  const { lines, problem, missing, previous, inside } = result;
  const groups = lines[0]?.groups ?? [];
  return (
    <Card flush title={t('tours.result.title')} note={stateOf(result)} extra={<SealActs result={result} />}>
      {problem !== null && <Empty title={problem} />}
      {missing.length > 0 && (
        <p className="gt-agenda-empty gt-note">
          {t('tours.result.missing', { names: missing.join(t('dispatch.comma')) })}
        </p>
      )}
      {lines.length > 0 && (
        <table className="gt-papers">
          <thead>
            <tr>
              <th>{t('tours.result.rank')}</th>
              <th>{t('tours.result.entrant')}</th>
              <th className="is-number">{t('tours.result.score')}</th>
              {groups.map(({ id, title }) => (
                <th key={id} className="is-number">
                  {title}
                </th>
              ))}
              <th>{t('tours.result.before')}</th>
              <th>{t('tours.result.awards')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.entrant}>
                <td>{line.rank}</td>
                <td>{line.entrant}</td>
                <td className="is-number">
                  <Figure label={t('tours.result.explain', { name: line.entrant })} onProvenance={() => setAsked(line)}>
                    {twoPlaces(line.score)}
                  </Figure>
                </td>
                {line.groups.map(({ id, mean }) => (
                  <td key={id} className="is-number">
                    {twoPlaces(mean)}
                  </td>
                ))}
                <td>{previous === null ? t('tours.result.noPrevious') : moveOf(line)}</td>
                <td>
                  {line.awards.map(({ id, title, end }) => (
                    <Tag key={id} tone={end === 'TOP' ? 'green' : 'red'}>
                      {title}
                    </Tag>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {previous && lines.length > 0 && (
        <p className="gt-agenda-empty gt-note">
          {t('tours.result.previous', { title: previous.title })}
          {!previous.same && ` · ${t('tours.result.differs')}`}
        </p>
      )}
      {!inside && <p className="gt-agenda-empty gt-note">{t('tours.result.inside')}</p>}
      {asked && (
        <ExplainDrawer
          explanation={explainLine(result, asked)}
          onClose={() => setAsked(null)}
          onInstruct={
            instruct.ask === null
              ? undefined
              : () =>
                  instruct.ask?.({
                    projectId: null,
                    figure: {
                      name: `${asked.entrant} ${t('tours.result.score')}`,
                      value: asked.score,
                      period: result.title,
                      filters: null,
                      link: `/dispatch?view=tours&tour=${result.tourId}&tab=result`,
                    },
                  })
          }
        />
      )}
      {instruct.dialog}
    </Card>
  );
}

function stateOf({ sealed, sealedOn, sealedBy, hash }: TourResult): string {
  if (!sealed) return `${t('tours.result.preview')} · ${t('tours.result.half')}`;
  return t('tours.result.sealed', { on: sealedOn ?? '', by: sealedBy ?? '', hash: (hash ?? '').slice(0, 12) });
}

/** How the rank moved since the tour before, in words: an arrow alone says nothing to a screen reader. */
function moveOf({ rank, before }: ResultLine): string {
  if (before === null) return t('tours.result.firstTime');
  if (before === rank) return `${before} → ${t('tours.result.same')}`;
  const [arrow, words] =
    before > rank
      ? ['↑', t('tours.result.up', { n: before - rank })]
      : ['↓', t('tours.result.down', { n: rank - before })];
  return `${before} ${arrow} ${words}`;
}

function SealActs({ result }: { readonly result: TourResult }) {
  const maySeal = useMay('period.seal');
  const seen = { id: result.tourId, version: result.version };
  const seal = useSealTour(seen);
  const unseal = useUnsealTour(seen);
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  if (!maySeal || (!result.sealed && result.lines.length === 0)) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {result.sealed ? t('tours.result.unseal') : t('tours.result.seal')}
      </Button>
      {asking && !result.sealed && (
        <ConfirmDialog title={t('tours.result.seal')} text={t('tours.result.sealAsk')} act={seal} onClose={close} />
      )}
      {asking && result.sealed && (
        <ReasonDialog
          title={t('tours.result.unseal')}
          label={t('tours.route.reason')}
          onSubmit={(reason) => unseal.mutate(reason, { onSuccess: close })}
          onClose={close}
          busy={unseal.isPending}
          error={unseal.error}
        />
      )}
    </>
  );
}
