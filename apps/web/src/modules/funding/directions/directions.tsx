import type { FundDirection } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useDirections } from '../api.ts';
import { channelWord } from '../channel.ts';
import { DirectionPane } from './direction-pane.tsx';

interface DirectionsViewProps {
  readonly chosen: string | null;
  readonly onChoose: (direction: string) => void;
}

/** What there is to bid for, and the projects that come nearest to the one chosen. */
export function DirectionsView({ chosen, onChoose }: DirectionsViewProps) {
  const { data, error, refetch } = useDirections();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  const { directions, rule } = data;
  const current = directions.find(({ id }) => id === chosen) ?? directions[0];
  return (
    <div className="gt-funding-directions">
      <div className="gt-funding-side">
        <Card flush title={t('funding.directions')} note={t('funding.directionsNote', { n: directions.length })}>
          <ul className="gt-funding-choices">
            {directions.map((direction) => (
              <li key={direction.id}>
                <Choice direction={direction} current={direction === current} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </Card>
        <p className="gt-note">
          {t('funding.rule', { title: rule.title, version: rule.version, note: rule.sourceNote })}
        </p>
      </div>
      {current && <DirectionPane key={current.id} id={current.id} />}
    </div>
  );
}

interface ChoiceProps {
  readonly direction: FundDirection;
  readonly current: boolean;
  readonly onChoose: (direction: string) => void;
}

function Choice({ direction: { id, title, channel, basis, windows, bids }, current, onChoose }: ChoiceProps) {
  const open = windows.find(({ left }) => left !== null);
  return (
    <button type="button" aria-pressed={current} className="gt-funding-choice" onClick={() => onChoose(id)}>
      <b>{title}</b>
      <span className="gt-note">
        {channelWord(channel)} · {t('funding.bidsThere', { n: bids })}
      </span>
      <span className="gt-funding-tags">
        <Tag tone={basis === 'PUBLIC' ? 'source' : 'plain'}>{t(`funding.basis.${basis}`)}</Tag>
        {open?.left != null && <Tag tone="accent">{t('funding.until', { day: open.until, n: open.left })}</Tag>}
      </span>
    </button>
  );
}
