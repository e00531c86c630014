import type { sensitivityEndpoint } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Bars } from '../../../ui/chart/bars.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useSensitivity } from '../api.ts';
import { printScore, printShare } from '../model/numbers.ts';
import type { RunTabProps } from '../run/run-tab.ts';

type Sensitivity = (typeof sensitivityEndpoint)['response']['_zod']['output'];

/** Height of a name with its bars, and of what stands around them. */
const LINE = 34;
const AROUND = 40;

/** What the ranking depends on: which doubt moves it most, and what each indicator left out would do. */
export function FactorsTab({ run }: RunTabProps) {
  const { data, error, refetch } = useSensitivity(run);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={10} />;
  return (
    <div className="gt-factors-tab">
      <Factors sensitivity={data} />
      <Removals sensitivity={data} />
    </div>
  );
}

function Factors({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  const { how } = sensitivity;
  const factors = useMemo(() => [...sensitivity.factors].sort((a, b) => b.total - a.total), [sensitivity]);
  const data = useMemo(
    () => ({
      titles: factors.map(({ title }) => title),
      series: [
        { name: t('ranking.factors.first'), values: factors.map(({ first }) => first) },
        { name: t('ranking.factors.total'), values: factors.map(({ total }) => total) },
      ],
      print: printShare,
    }),
    [factors],
  );
  const [largest] = factors;
  if (!largest) return <Empty title={t('ranking.factors.none')} note={how} />;
  return (
    <TwinCard
      title={t('ranking.factors.title')}
      twin={{
        caption: t('ranking.factors.title'),
        head: [t('ranking.factors.source'), t('ranking.factors.first'), t('ranking.factors.total')],
        rows: factors.map(({ title, first, total }) => ({
          id: title,
          cells: [title, printShare(first), printShare(total)],
        })),
      }}
    >
      <Bars
        data={data}
        height={AROUND + LINE * factors.length}
        description={t('ranking.factors.says', { title: largest.title, share: printShare(largest.total) })}
      />
      <p className="gt-card-foot gt-note">
        {t('ranking.factors.read')} {how}
      </p>
    </TwinCard>
  );
}

function Removals({ sensitivity: { removals } }: { readonly sensitivity: Sensitivity }) {
  const sorted = useMemo(() => [...removals].sort((a, b) => b.meanShift - a.meanShift), [removals]);
  const data = useMemo(
    () => ({
      titles: sorted.map(({ title }) => title),
      series: [{ name: t('ranking.removals.shift'), values: sorted.map(({ meanShift }) => meanShift) }],
      print: printScore,
    }),
    [sorted],
  );
  const [largest] = sorted;
  if (!largest) return <Empty title={t('ranking.removals.none')} />;
  return (
    <TwinCard
      title={t('ranking.removals.title')}
      note={t('ranking.removals.note')}
      twin={{
        caption: t('ranking.removals.title'),
        head: [t('ranking.removals.indicator'), t('ranking.removals.shift'), t('ranking.removals.classes')],
        rows: sorted.map(({ id, title, meanShift, classChanges }) => ({
          id,
          cells: [title, printScore(meanShift), classChanges],
        })),
      }}
    >
      <Bars
        data={data}
        height={AROUND + 24 * sorted.length}
        description={t('ranking.removals.says', {
          title: largest.title,
          shift: printScore(largest.meanShift),
          n: largest.classChanges,
        })}
      />
    </TwinCard>
  );
}
