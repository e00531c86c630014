import type { RuleDetail, RuleDifference } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { useDifferences } from '../api.ts';

/** How an office's version differs from the shipped edition, and what a newer edition brought since it was made. */
export function Differences({ detail }: { readonly detail: RuleDetail }) {
  const { ruleId, shipped, base, outdated, key, origin } = detail;
  if (!shipped) return <Empty title={t('rules.differences.noShipped')} />;
  if (origin === 'shipped') return <Empty title={t('rules.differences.isShipped')} />;
  return (
    <div className="gt-rule-differences">
      {outdated && base && (
        <Compared
          ruleId={ruleId}
          from={base.key}
          to={shipped.key}
          title={t('rules.differences.newer', { from: base.version, to: shipped.version })}
          note={t('rules.differences.newerNote', { from: base.version, to: shipped.version })}
          sides={[t('rules.differences.was'), t('rules.differences.is')]}
        />
      )}
      <Compared
        ruleId={ruleId}
        from={shipped.key}
        to={key}
        title={t('rules.differences.title', { n: shipped.version })}
        note={outdated && !base ? t('rules.differences.newerNone') : undefined}
        sides={[t('rules.differences.before'), t('rules.differences.after')]}
      />
    </div>
  );
}

interface ComparedProps {
  readonly ruleId: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly sides: readonly [string, string];
}

function Compared({ ruleId, from, to, title, note, sides }: ComparedProps) {
  const { data, error, refetch } = useDifferences(ruleId, from, to);
  return (
    <Card title={title} note={data && t('rules.differences.count', { n: data.differences.length })}>
      {note !== undefined && <p className="gt-rule-alert">{note}</p>}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : data.differences.length === 0 ? (
        <Empty title={t('rules.differences.none')} />
      ) : (
        <table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('rules.differences.place')}</th>
              <th scope="col">{t('rules.differences.change')}</th>
              <th scope="col">{sides[0]}</th>
              <th scope="col">{sides[1]}</th>
            </tr>
          </thead>
          <tbody>
            {data.differences.map((difference) => (
              <Row key={difference.path.join('\n')} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

const TONES: Readonly<Record<RuleDifference['change'], Tone>> = { added: 'green', removed: 'red', changed: 'yellow' };

function Row({ difference: { path, change, before, after } }: { readonly difference: RuleDifference }) {
  return (
    <tr>
      <th scope="row">{path.join(' › ')}</th>
      <td>
        <Tag tone={TONES[change]}>{t(`rules.differences.${change}`)}</Tag>
      </td>
      <td>{before ?? '—'}</td>
      <td>{after ?? '—'}</td>
    </tr>
  );
}
