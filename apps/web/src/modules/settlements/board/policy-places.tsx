import type { PolicyBoard, PolicySums } from '@guatu/contract';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Bars } from '../../../ui/chart/bars.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { formatCount } from '../../../ui/format.ts';
import { printScore, printShare } from '../print.ts';
import { inWan, Wan } from '../wan.tsx';
import type { BoardProps } from './narrowing.ts';
import { paidShare, placesBars } from './places-bars.ts';

/** Height of the drawing around the bars, and of the two bars of a place. */
const AROUND = 52;
const LINE = 40;

/** Settled, and not for this reader, is something other than not settled. */
const unscored = ({ scoresHidden }: PolicySums) => t(scoresHidden > 0 ? 'settlements.hidden' : 'settlements.unsettled');

/** What was promised, paid and is due by place: drawn, how much was paid of what was agreed against how much was kept. */
export function PolicyPlaces({
  board,
  onNarrow,
}: {
  readonly board: PolicyBoard;
  readonly onNarrow: BoardProps['onNarrow'];
}) {
  const row = (id: string, name: string, sums: PolicySums, open: (() => void) | null) => ({
    id,
    cells: [
      open === null ? (
        name
      ) : (
        <button key="name" type="button" className="gt-link" onClick={open}>
          {name}
        </button>
      ),
      <Figure
        key="projects"
        label={`${name}${t('settlements.count')}`}
        {...(open === null ? {} : { onProvenance: open })}
      >
        {formatCount(sums.projects)}
      </Figure>,
      ...(['agreed', 'due', 'paid', 'balance'] as const).map((field) => (
        <Wan
          key={field}
          yuan={sums[field]}
          label={`${name}${t(`settlements.${field}`)}`}
          signed={field === 'balance'}
          {...(open === null ? {} : { onProvenance: open })}
        />
      )),
      formatCount(sums.settled),
      printScore(sums.scoreByMoney, unscored(sums)),
      printScore(sums.scoreByCount, unscored(sums)),
    ],
  });
  const { moneyHidden, scoresHidden } = board.sums;
  const notes = [
    t('settlements.asOf', { day: board.day }),
    ...(scoresHidden > 0 ? [t('settlements.leftOut', { scores: scoresHidden, money: moneyHidden })] : []),
  ];
  const all = () => onNarrow({ territory: null, state: null });
  const data = useMemo(() => {
    const words = { all: t('settlements.all'), paid: t('settlements.paidShare'), kept: t('settlements.keptScore') };
    return placesBars(board, words);
  }, [board]);
  const [most] = board.places.toSorted((a, b) => (paidShare(b.sums) ?? -1) - (paidShare(a.sums) ?? -1));
  return (
    <TwinCard
      title={t('settlements.places')}
      note={notes.join(' · ')}
      twin={{
        caption: t('settlements.places'),
        head: [
          t('settlements.place'),
          t('settlements.count'),
          ...(['agreed', 'due', 'paid', 'balance'] as const).map((field) => inWan(t(`settlements.${field}`))),
          t('settlements.settled'),
          t('settlements.scoreByMoney'),
          t('settlements.scoreByCount'),
        ],
        rows: [
          ...board.places.map(({ name, territoryId, sums }) =>
            row(
              String(territoryId ?? name),
              name,
              sums,
              territoryId === null ? null : () => onNarrow({ territory: String(territoryId), state: null }),
            ),
          ),
          row('all', t('settlements.all'), board.sums, all),
        ],
      }}
    >
      <Bars
        data={data}
        height={AROUND + LINE * data.titles.length}
        description={t('settlements.placesSays', {
          n: board.places.length,
          name: most?.name ?? '',
          paid: printShare(most ? paidShare(most.sums) : null, t('settlements.nothingAgreed')),
          score: most ? printScore(most.sums.scoreByMoney, unscored(most.sums)) : t('settlements.unsettled'),
        })}
      />
      <p className="gt-settlements-foot gt-note">{t('settlements.placesRead')}</p>
    </TwinCard>
  );
}
