import type { Ranking } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** Who is not judged and why, who was left out for want of facts, and who was judged although he may be exempt. */
export function OutsideLists({ exempt, maybeExempt, leftOut }: Pick<Ranking, 'exempt' | 'maybeExempt' | 'leftOut'>) {
  if (exempt.length + maybeExempt.length + leftOut.length === 0) return null;
  return (
    <div className="gt-outsides">
      <Outside title={t('ranking.outside.exempt', { n: exempt.length })} units={exempt} />
      <Outside title={t('ranking.outside.left', { n: leftOut.length })} units={leftOut} />
      <Outside title={t('ranking.outside.maybe', { n: maybeExempt.length })} units={maybeExempt} />
    </div>
  );
}

interface OutsideProps {
  readonly title: string;
  readonly units: Ranking['exempt'];
}

function Outside({ title, units }: OutsideProps) {
  if (units.length === 0) return null;
  return (
    <details className="gt-outside">
      <summary>{title}</summary>
      <ul>
        {units.map(({ unit, name, why }) => (
          <li key={unit}>
            <b>{name}</b> <span className="gt-note">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
