import type { EvaluationClass, UnitResult } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { ErrorState } from '../../../ui/states.tsx';
import { type Aim, type RunAt, useWays } from '../api.ts';

export interface WaysProps {
  readonly run: RunAt;
  readonly result: UnitResult;
  readonly classes: readonly EvaluationClass[];
}

/** The smallest changes that reach the next class and the next rank; the server tried each, and a step less fails. */
export function Ways({ run, result, classes }: WaysProps) {
  const at = classes.findIndex(({ id }) => id === result.class);
  const better = at > 0 ? classes[at - 1] : undefined;
  if (result.rank === null) return null;
  return (
    <section>
      <h3>{t('unitScore.ways')}</h3>
      {better === undefined && result.rank === 1 && <p className="gt-note">{t('unitScore.waysTop')}</p>}
      {better && (
        <WaysTo
          run={run}
          unit={result.unit}
          aim={{ class: better.id }}
          title={t('unitScore.toClass', { title: better.title })}
        />
      )}
      {result.rank > 1 && (
        <WaysTo
          run={run}
          unit={result.unit}
          aim={{ rank: result.rank - 1 }}
          title={t('unitScore.toRank', { n: result.rank - 1 })}
        />
      )}
    </section>
  );
}

export interface WaysToProps {
  readonly run: RunAt;
  readonly unit: string;
  readonly aim: Aim;
  readonly title: string;
}

/** The ways to one aim. */
export function WaysTo({ run, unit, aim, title }: WaysToProps) {
  const { data, error, refetch } = useWays(run, unit, aim);
  return (
    <div className="gt-ways">
      <p className="gt-ways-title">{title}</p>
      {!data &&
        (error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <p className="gt-note">{t('unitScore.waysLoading')}</p>
        ))}
      {data && data.ways.length === 0 && (
        <p className="gt-note">{data.reached ? t('unitScore.waysReached') : t('unitScore.waysNone')}</p>
      )}
      <ul>
        {data?.ways.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
