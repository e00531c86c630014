import type { Wall, WallFigureId, WallTotals } from '@guatu/contract';
import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { CounterCard } from '../../../ui/boards/counter-card.tsx';
import { LightBar } from '../../../ui/boards/light-bar.tsx';
import { LightTally } from '../../../ui/boards/light-tally.tsx';
import { formatCount, formatRate } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { WallFigure, type WallFigureProps } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';

/** Projects, starts, entries into the statistics, lights: each figure opens its projects. */
export function Counters({ wall }: { readonly wall: Wall }) {
  const { totals } = wall;
  const { lights } = totals;
  const money = useMoney();
  const unit = t('wall.count.unit');
  return (
    <CounterCard
      label={t('wall.count.card')}
      counters={[
        {
          id: 'projects',
          title: t('wall.count.projects'),
          figure: <Count figure="projects" n={totals.projects} size="card" unit={unit} />,
          notes: [
            <Note key="amount" words={t('wall.count.investment')} unit={money.unitText}>
              <WallFigure figure="totalInvestment" name={t('wall.figure.totalInvestment')}>
                {printAmount(money, totals.totalInvestment)}
              </WallFigure>
            </Note>,
            <Reporting key="reporting" totals={totals} />,
          ],
        },
        {
          id: 'starts',
          title: t('wall.count.starts'),
          figure: (
            <Count
              figure="newStarts"
              n={totals.newStarts}
              size="card"
              unit={t('wall.count.due', { n: formatCount(totals.startsDue) })}
            />
          ),
          notes: [
            totals.startsDue > 0
              ? t('wall.count.startRate', { rate: formatRate((totals.newStarts / totals.startsDue) * 100) })
              : '',
            <Note key="overdue" words={t('wall.count.overdue')} unit={unit} tone="red">
              <Count figure="startsOverdue" n={totals.startsOverdue} tone="red" />
            </Note>,
          ],
        },
        {
          id: 'entered',
          title: t('wall.count.entered'),
          figure: <Count figure="statEntered" n={totals.statEntered} size="card" unit={unit} />,
          notes: [
            <Note key="amount" words={t('wall.count.enteredAmount')} unit={money.unitText}>
              <WallFigure figure="statEnteredAmt" name={t('wall.figure.statEnteredAmt')}>
                {printAmount(money, totals.statEnteredAmt)}
              </WallFigure>
            </Note>,
            <Note key="late" words={t('wall.count.notEntered')} unit={unit} tone="yellow">
              <Count figure="startedNotInStatistics" n={totals.startedNotInStatistics} tone="yellow" />
            </Note>,
          ],
        },
        {
          id: 'lights',
          title: (
            <>
              {t('wall.count.lights')} <span className="gt-note">{t('wall.count.lightsNote')}</span>
            </>
          ),
          figure: (
            <LightTally
              counts={{
                green: <Count figure="lightGreen" n={lights.green} />,
                yellow: <Count figure="lightYellow" n={lights.yellow} />,
                red: <Count figure="lightRed" n={lights.red} />,
              }}
            />
          ),
          notes: [
            <LightBar key="bar" green={lights.green} yellow={lights.yellow} red={lights.red} />,
            <Note key="none" words={t('wall.count.lightsNone')} unit={unit}>
              <Count figure="lightNone" n={lights.none} />
            </Note>,
          ],
        },
      ]}
    />
  );
}

type CounterFigure = Exclude<WallFigureId, `stage${string}`>;

interface CountProps extends Pick<WallFigureProps, 'size' | 'unit' | 'tone'> {
  readonly figure: CounterFigure;
  readonly n: number;
}

function Count({ figure, n, ...shown }: CountProps) {
  return (
    <WallFigure figure={figure} name={t(`wall.figure.${figure}`)} {...shown}>
      {formatCount(n)}
    </WallFigure>
  );
}

/** How many of those that should have reported did; amounts carried forward are said, never mixed in silently. */
function Reporting({ totals }: { readonly totals: WallTotals }) {
  return (
    <span className="gt-wall-note">
      {t('wall.count.reported')} <Count figure="reported" n={totals.reported} /> / {t('wall.count.should')}{' '}
      <Count figure="should" n={totals.should} />
      {totals.carried > 0 && (
        <>
          {' · '}
          {t('wall.count.carried')} <Count figure="carried" n={totals.carried} />
        </>
      )}
    </span>
  );
}

interface NoteProps {
  readonly words: string;
  readonly unit: string;
  readonly tone?: 'red' | 'yellow';
  readonly children: ReactNode;
}

function Note({ words, unit, tone, children }: NoteProps) {
  return (
    <span className={tone === undefined ? 'gt-wall-note' : `gt-wall-note is-${tone}`}>
      {words} <b>{children}</b> {unit}
    </span>
  );
}
