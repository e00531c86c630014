import type { EvaluationClass, RankingRow } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { type ClassMembers, membersByClass, shapeOf } from '../model/classes.ts';
import { printShare } from '../model/numbers.ts';
import { ClassMark } from './class-tag.tsx';
import './seats.css';

/** More units than this are shown as counts: a seat of its own for each would only be noise. */
const MOST_SEATS = 60;
/** A class of more than this many shows ranks alone, with the names on them. */
const MOST_NAMED = 12;

export interface SeatsBoardProps {
  readonly classes: readonly EvaluationClass[];
  readonly rows: readonly RankingRow[];
  /** Not decided yet. */
  readonly tentative: boolean;
  /** How many at the end this reader is not shown. */
  readonly closed: number;
  readonly activeId: string | null;
  readonly onOpen: (unit: string) => void;
}

/** Who sits where: a seat for each unit, or for many units how large each class is and where it ends. */
export function SeatsBoard(props: SeatsBoardProps) {
  const { classes, rows, tentative, closed } = props;
  const members = membersByClass(classes, rows);
  const seated = members.reduce((sum, { rows: own }) => sum + own.length, 0);
  const bySeat = seated <= MOST_SEATS;
  const counts = members.map(({ title, rows: own }) => t('ranking.seats.count', { title, n: own.length }));
  return (
    <Card
      title={t(bySeat ? 'ranking.seats.title' : 'ranking.seats.shares')}
      note={[...counts, t('ranking.seats.ties')].join(t('common.comma'))}
      extra={tentative && <span className="gt-seats-draft">{t('ranking.seats.tentative')}</span>}
      className={classNames('gt-seats', tentative && 'is-tentative')}
    >
      {members.map((own) => (
        <div key={own.id} className="gt-seats-row">
          <span className={`gt-seats-class is-${shapeOf(classes, own.id)}`}>
            <ClassMark shape={shapeOf(classes, own.id)} />
            {own.title}
          </span>
          {bySeat ? <Seats {...props} members={own} /> : <Share members={own} of={seated} />}
        </div>
      ))}
      {closed > 0 && <p className="gt-note">{t('ranking.closed', { n: closed })}</p>}
    </Card>
  );
}

function Seats({ members, classes, activeId, onOpen }: SeatsBoardProps & { readonly members: ClassMembers }) {
  const named = members.rows.length <= MOST_NAMED;
  if (members.rows.length === 0) return <span className="gt-note">{t('ranking.seats.nobody')}</span>;
  return (
    <ul className={classNames('gt-seats-list', !named && 'is-dense')}>
      {members.rows.map(({ unit, name, rank }) => (
        <li key={unit}>
          <button
            type="button"
            className={classNames('gt-seat', `is-${shapeOf(classes, members.id)}`, unit === activeId && 'is-active')}
            aria-pressed={unit === activeId}
            title={named ? undefined : name}
            onClick={() => onOpen(unit)}
          >
            <b>{rank}</b>
            <span className={named ? undefined : 'gt-sr'}>{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A class as a bar: its share of all, from which rank to which. */
function Share({ members, of }: { readonly members: ClassMembers; readonly of: number }) {
  const share = of === 0 ? 0 : members.rows.length / of;
  const ranks = members.rows.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const range =
    ranks.length === 0 ? null : t('ranking.seats.range', { from: Math.min(...ranks), to: Math.max(...ranks) });
  return (
    <span className="gt-seats-share">
      <span className="gt-seats-bar" aria-hidden="true">
        <span style={{ width: printShare(share) }} />
      </span>
      <b>{members.rows.length}</b> {printShare(share)} {range !== null && <span className="gt-note">{range}</span>}
    </span>
  );
}
