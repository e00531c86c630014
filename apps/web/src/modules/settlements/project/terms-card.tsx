import type { ProjectSettlement } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/states.tsx';
import { Term } from '../term.tsx';
import { Wan } from '../wan.tsx';
import type { Asked } from './asked.ts';

interface TermsCardProps {
  readonly answer: ProjectSettlement;
  readonly onAsk: (asked: Asked) => void;
}

/** What the agreement pays, in its own words, and the review without which it may pay nothing. */
export function TermsCard({ answer: { terms, acts }, onAsk }: TermsCardProps) {
  return (
    <Card
      title={t('settlements.terms')}
      {...(terms ? { note: t('settlements.by', { who: terms.by, day: terms.on }) } : {})}
      extra={
        acts.includes('terms') && (
          <Button size="small" onClick={() => onAsk({ form: 'terms' })}>
            {t(terms ? 'settlements.editTerms' : 'settlements.enterTerms')}
          </Button>
        )
      }
    >
      {terms === null ? (
        <Empty title={t('settlements.noTerms')} note={t('settlements.termsNote')} />
      ) : (
        <dl className="gt-settlements-terms">
          <Term name={t('settlements.agreed')}>
            <Wan yuan={terms.agreed} withUnit />
          </Term>
          <Term name={t('settlements.contract')}>{terms.contract}</Term>
          <Term name={t('settlements.clause')}>{terms.clause}</Term>
          <Term name={t('settlements.review')}>
            {t(`settlements.reviewResult.${terms.review}`)} {terms.reviewPaper}
          </Term>
        </dl>
      )}
    </Card>
  );
}
