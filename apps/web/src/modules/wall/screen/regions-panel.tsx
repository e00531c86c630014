import type { Wall, WallRegion } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { BulletBar } from '../../../ui/boards/bullet-bar.tsx';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { LightShape } from '../../../ui/light.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { worstFirst } from '../components/region-twin.tsx';
import { WallFigure } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';
import { bulletOf } from '../print/bullet.ts';
import { toneOfBar } from '../print/gap.ts';
import { Panel } from './panel.tsx';

interface RegionsPanelProps {
  readonly wall: Wall;
  /** With reporting and lights beside each bar: the board of its own. */
  readonly wide?: boolean;
}

/** Completion of each dispatch unit, worst first, against one line of pace. */
export function RegionsPanel({ wall, wide = false }: RegionsPanelProps) {
  return (
    <Panel
      title={t(wide ? 'screen.regionsWide' : 'screen.regions')}
      note={t('screen.regionsNote', { pace: formatRate(wall.pace) })}
      end={t('screen.gapHead')}
      className={wide ? 'is-regions is-wide' : 'is-regions'}
    >
      <ol>
        {worstFirst(wall.regions).map((region) => (
          <RegionRow key={region.territoryId} region={region} pace={wall.pace} wide={wide} />
        ))}
      </ol>
    </Panel>
  );
}

function RegionRow({
  region,
  pace,
  wide,
}: {
  readonly region: WallRegion;
  readonly pace: number;
  readonly wide: boolean;
}) {
  const money = useMoney();
  const { name, rate, paceGap, ytdDone, annualPlan, lights } = region;
  const bullet = bulletOf(ytdDone, annualPlan, pace);
  const done = printAmount(money, ytdDone);
  const plan = printAmount(money, annualPlan);
  return (
    <li>
      <p className="gt-screen-region">
        <b>
          <WallFigure
            figure="ytdDone"
            name={t('wall.figure.ytdDone')}
            place={name}
            query={{ territory: region.territoryId }}
          >
            {name}
          </WallFigure>
        </b>
        <span>{t('screen.amounts', { done, plan, unit: money.unitText })}</span>
        {wide && (
          <span className="gt-screen-lights">
            {t('screen.reported', { reported: region.reported, should: region.should })}
            {(['green', 'yellow', 'red'] as const).map((light) => (
              <span key={light}>
                <LightShape state={light} /> {lights[light]}
              </span>
            ))}
          </span>
        )}
        <b className="gt-screen-rate">{rate === null ? t('wall.map.noPlan') : `${formatRate(rate)}%`}</b>
        <b className={paceGap !== null && paceGap < 0 ? 'gt-screen-gap is-behind' : 'gt-screen-gap is-ahead'}>
          {paceGap === null ? '' : formatGap(paceGap)}
        </b>
      </p>
      {bullet && (
        <BulletBar
          description={t('wall.lead.bar', { done, plan, pace: printAmount(money, bullet.pace), unit: money.unitText })}
          value={bullet.done}
          target={bullet.plan}
          pace={bullet.pace}
          tone={toneOfBar(paceGap)}
        />
      )}
    </li>
  );
}
