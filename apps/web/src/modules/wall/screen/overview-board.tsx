import type { Wall } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { formatCount } from '../../../ui/format.ts';
import { LightShape } from '../../../ui/light.tsx';
import { plainLabel } from '../components/list-card.tsx';
import { WallFigure } from '../figure/ask.tsx';
import { LeadPanel } from './lead-panel.tsx';
import { ListPanel } from './list-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { Panel } from './panel.tsx';
import { RegionsPanel } from './regions-panel.tsx';
import { StagesPanel } from './stages-panel.tsx';

/** Board one: money and regions, lights and map and stages, the worst projects. */
export function OverviewBoard({ wall }: { readonly wall: Wall }) {
  const worst = wall.lists.find(({ count }) => count > 0) ?? wall.lists[0];
  return (
    <div className="gt-board is-overview">
      <div>
        <LeadPanel wall={wall} />
        <RegionsPanel wall={wall} />
      </div>
      <div>
        <LightsPanel wall={wall} />
        <MapPanel wall={wall} rows={worst?.rows ?? []} />
        <StagesPanel wall={wall} />
      </div>
      <div>
        {worst && <ListPanel wall={wall} list={worst} most={9} />}
        <WatchPanel wall={wall} />
      </div>
    </div>
  );
}

const LIGHTS = [
  { light: 'green', figure: 'lightGreen' },
  { light: 'yellow', figure: 'lightYellow' },
  { light: 'red', figure: 'lightRed' },
] as const;

function LightsPanel({ wall }: { readonly wall: Wall }) {
  const { lights, reported, should } = wall.totals;
  return (
    <section className="gt-screen-panel gt-screen-tally" aria-label={t('screen.lights')}>
      {LIGHTS.map(({ light, figure }) => (
        <p key={light}>
          <LightShape state={light} size={24} />
          <b>
            <WallFigure figure={figure} name={t(`wall.figure.${figure}`)}>
              {formatCount(lights[light])}
            </WallFigure>
          </b>
          <span className={`is-${light}`}>{t(`light.word.${light}`)}</span>
        </p>
      ))}
      <div>
        <span>
          {t('screen.lights')} · {t('screen.unlit')} {formatCount(lights.none)}
        </span>
        <span>{t('screen.reported', { reported: formatCount(reported), should: formatCount(should) })}</span>
      </div>
    </section>
  );
}

/** The other lists in one line each, so that the board names everything that needs somebody. */
function WatchPanel({ wall }: { readonly wall: Wall }) {
  const { newStarts, startsDue, statEntered } = wall.totals;
  return (
    <Panel title={t('screen.next')} className="is-watch">
      <dl>
        {wall.lists
          .filter(({ id }) => id !== 'RED_LIGHT')
          .map(({ id, label, count }) => (
            <div key={id}>
              <dt>{plainLabel(label)}</dt>
              <dd>
                {formatCount(count)} {t('wall.count.unit')}
              </dd>
            </div>
          ))}
      </dl>
      <p className="gt-note">
        {t('screen.starts', {
          n: formatCount(newStarts),
          due: formatCount(startsDue),
          entered: formatCount(statEntered),
        })}
      </p>
    </Panel>
  );
}
