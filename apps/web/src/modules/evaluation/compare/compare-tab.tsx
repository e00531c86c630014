import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { type RunAt, useCompare, useRuns, useSchemes, useVersions } from '../api.ts';
import { printRunPeriod } from '../model/numbers.ts';
import type { RunTabProps } from '../run/run-tab.ts';
import { Differences } from './differences.tsx';

/** This result beside another one: an earlier version, another run, or the same data under another version of the scheme. */
export function CompareTab(props: RunTabProps) {
  const { ranking, run, view, onView, onUnit } = props;
  const id = useId();
  const { options, loading } = useOthers(ranking, run);
  const chosen = options.find(({ value }) => value === view.with)?.value ?? options[0]?.value ?? null;
  const compared = useCompare(run, chosen);
  if (options.length === 0 && loading) return <Skeleton rows={6} />;
  if (chosen === null) return <Empty title={t('ranking.compare.none')} note={t('ranking.compare.noneNote')} />;
  return (
    <div className="gt-compare">
      <p className="gt-compare-with gt-no-print">
        <label htmlFor={id}>{t('ranking.compare.with')}</label>
        <select id={id} value={chosen} onChange={(event) => onView({ with: event.target.value })}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </p>
      {compared.data ? (
        <Differences compared={compared.data} tentative={ranking.run.status === 'DRAFT'} onUnit={onUnit} />
      ) : compared.error ? (
        <ErrorState error={compared.error} onRetry={() => void compared.refetch()} />
      ) : (
        <Skeleton rows={8} />
      )}
    </div>
  );
}

interface Other {
  readonly value: string;
  readonly label: string;
}

/** What a result can be compared with: the versions before it first, since they answer who moved by an objection. */
function useOthers({ run: brief, version }: RunTabProps['ranking'], run: RunAt) {
  const versions = useVersions(run.id);
  const runs = useRuns(brief.scheme.id);
  const schemes = useSchemes();
  const earlier = (versions.data?.items ?? []).filter(({ no }) => no !== version.no).sort((a, b) => b.no - a.no);
  const others = (runs.data?.items ?? []).filter(({ id }) => id !== run.id);
  // A newer version may have come into force since; others were used by runs of other periods.
  const rules = [...(schemes.data?.items ?? []).map(({ scheme }) => scheme), ...others.map(({ scheme }) => scheme)];
  const otherRules = new Map(
    rules
      .filter(({ id, hash }) => id === brief.scheme.id && hash !== brief.scheme.hash)
      .map((scheme) => [scheme.hash, scheme]),
  );
  const options: readonly Other[] = [
    ...earlier.map(({ no, cause, on }) => ({
      value: `version:${no}`,
      label: t('ranking.compare.version', { n: no, cause, on }),
    })),
    ...others.map(({ id, title, period }) => ({
      value: `run:${id}`,
      label: t('ranking.compare.run', { title, period: printRunPeriod(period) }),
    })),
    ...[...otherRules.values()].map(({ hash, title, version: n, effectiveFrom }) => ({
      value: `scheme:${hash}`,
      label: t('ranking.compare.scheme', { title, n, on: effectiveFrom }),
    })),
  ];
  return { options, loading: versions.isPending || runs.isPending || schemes.isPending };
}
