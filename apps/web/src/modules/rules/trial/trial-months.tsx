import type { LightTrial } from '@guatu/contract';
import { useMemo, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { formatCount } from '../../../ui/format.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { useThemeTokens } from '../../../ui/theme/theme-scope.tsx';
import { printPeriodCode } from '../../records/values.ts';
import { type TrialPlace, trialOption } from './trial-option.ts';

const PLACES = ['ALL', 'START', 'PROGRESS', 'FUNDS', 'STATISTICS'] as const satisfies readonly TrialPlace[];

/** Lights month by month under either version, for the whole or for one axis: drawn, and as a table. */
export function TrialMonths({ trial }: { readonly trial: LightTrial }) {
  const [place, setPlace] = useState<TrialPlace>('ALL');
  const tokens = useThemeTokens();
  const { months } = trial;
  const option = useMemo(
    () =>
      trialOption(
        months,
        place,
        {
          inForce: t('rules.trial.inForce'),
          draft: t('rules.trial.draft'),
          red: t('light.short.red'),
          yellow: t('light.short.yellow'),
          month: (n) => t('rules.trial.month', { n }),
        },
        tokens,
      ),
    [months, place, tokens],
  );
  const title = t('rules.trial.months');
  return (
    <TwinCard
      title={title}
      note={t('rules.trial.monthsNote')}
      extra={
        <Segmented
          label={t('rules.trial.place')}
          value={place}
          onChange={setPlace}
          options={PLACES.map((each) => ({ value: each, label: t(`rules.trial.places.${each}`) }))}
        />
      }
      twin={{
        caption: title,
        head: [
          t('rules.trial.period'),
          t('rules.trial.sideHead', { side: t('rules.trial.inForce') }),
          t('rules.trial.sideHead', { side: t('rules.trial.draft') }),
          t('rules.trial.changedHead'),
        ],
        rows: months.map(({ period, changed, places }) => {
          const counts = places.find((each) => each.place === place);
          const cells = counts ? [sideText(counts.inForce), sideText(counts.draft)] : ['—', '—'];
          return { id: period, cells: [printPeriodCode(period), ...cells, formatCount(changed)] };
        }),
      }}
    >
      <Chart description={describe(trial, place)} option={option} height={240} />
    </TwinCard>
  );
}

type Counts = LightTrial['months'][number]['places'][number]['draft'];

const sideText = ({ green, yellow, red, none }: Counts): string =>
  [green, yellow, red, none].map(formatCount).join(' / ');

/** The drawing in a sentence: reds of the last month on either side. */
function describe({ months }: LightTrial, place: TrialPlace): string {
  const last = months.at(-1);
  const counts = last?.places.find((each) => each.place === place);
  if (!last || !counts) return t('rules.trial.months');
  return t('rules.trial.describe', {
    period: printPeriodCode(last.period),
    before: counts.inForce.red,
    after: counts.draft.red,
  });
}
