import type { PolicySettlement } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { printScore } from '../print.ts';
import { Term } from '../term.tsx';
import { KnownWan, Unseen, Wan } from '../wan.tsx';
import { Acts } from './acts.tsx';

const FINGERPRINT = 12;

/** Score, tier and money, the sentences that lead from one to the other, and whether they replay. */
export function ResultCard({ settlement }: { readonly settlement: PolicySettlement }) {
  const { status, score, performance, tier, agreed, due, paid, balance, explained, replays, hash } = settlement;
  const recover = balance !== null && balance < 0;
  return (
    <Card
      title={
        <>
          {t('settlements.settlement')}{' '}
          <Tag tone={status === 'CONFIRMED' ? 'green' : status === 'SUBMITTED' ? 'accent' : 'plain'}>
            {t(`settlements.statusName.${status}`)}
          </Tag>
        </>
      }
      note={<Course settlement={settlement} />}
      extra={<Acts settlement={settlement} />}
    >
      <dl className="gt-settlements-figures">
        <Term name={t('settlements.score')}>
          {score === null ? <Unseen /> : printScore(score, '')} <Tag>{tier.title}</Tag>
        </Term>
        <Term name={t('settlements.performance')}>
          {performance === null ? <Unseen /> : printScore(performance, '')}
        </Term>
        <Term name={t('settlements.agreed')}>
          <Wan yuan={agreed} withUnit />
        </Term>
        <Term name={t('settlements.due')}>
          <KnownWan yuan={due} withUnit />
        </Term>
        <Term name={t(recover ? 'settlements.recover' : 'settlements.balance')}>
          <KnownWan
            yuan={balance === null ? null : Math.abs(balance)}
            withUnit
            {...(recover ? { tone: 'red' as const } : {})}
          />{' '}
          <span className="gt-note">
            {t('settlements.paid')} <Wan yuan={paid} withUnit />
          </span>
        </Term>
      </dl>
      <h3 className="gt-settlements-head">{t('settlements.explained')}</h3>
      <ul className="gt-settlements-sentences">
        {explained.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {settlement.note !== null && <li>{settlement.note}</li>}
        {settlement.returned !== null && (
          <li className="gt-problem">{t('settlements.givenBack', { reason: settlement.returned })}</li>
        )}
      </ul>
      <p className="gt-note">
        {replays ? (
          <Tag tone="green">{t('settlements.replays')}</Tag>
        ) : (
          <Tag tone="red">{t('settlements.replaysNot')}</Tag>
        )}{' '}
        {hash !== null && t('settlements.fingerprint', { hash: hash.slice(0, FINGERPRINT) })} {settlement.review}
      </p>
    </Card>
  );
}

/** Who did what with it, and when. */
function Course({ settlement: { drawn, submitted, confirmed } }: { readonly settlement: PolicySettlement }) {
  const done = [
    t('settlements.linesNote', { day: drawn.on, who: drawn.by }),
    submitted && t('settlements.submittedBy', { who: submitted.by, day: submitted.on }),
    confirmed && t('settlements.settledBy', { who: confirmed.by, day: confirmed.on }),
  ];
  return done.filter((each) => each !== null).join(' · ');
}
