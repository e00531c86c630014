import type { Ranking, UnitResult } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { gapBetween, neighboursOf } from '../model/neighbours.ts';
import { printInterval, printScore, printShare } from '../model/numbers.ts';

/** The score, how sure the rank is, how far the neighbours are, and what vetoes did to the class. */
export function ScoreLead({ result, ranking }: { readonly result: UnitResult; readonly ranking: Ranking }) {
  const { interval, shown, vetoes, unanswered } = result;
  const classes = new Map(ranking.classes.map(({ id, title }) => [id, title]));
  const moved = result.classBefore !== null && result.classBefore !== result.class;
  return (
    <section className="gt-unit-lead">
      <p>
        <span className="gt-figure is-lead is-plain">{shown ?? t('ranking.pending')}</span>{' '}
        {shown !== null && <span className="gt-figure-unit">{t('unitScore.points')}</span>}
        {interval && (
          <span className="gt-unit-interval">
            {t('unitScore.interval')} <b>{printInterval(interval)}</b>
          </span>
        )}
      </p>
      <p className="gt-note">
        {[
          ...(interval ? sharesOf(interval.classShares, ranking) : []),
          ...distances(ranking, result),
          ...(result.rank === null ? [] : [t('unitScore.of', { n: result.of })]),
        ].join(t('unitScore.semicolon'))}
      </p>
      {moved && (
        <p className="gt-unit-moved">
          {t('unitScore.classMoved', {
            before: classes.get(result.classBefore ?? '') ?? '—',
            after: classes.get(result.class ?? '') ?? '—',
            why: vetoes.length > 0 ? vetoes.join(t('common.comma')) : t('unitScore.conditions'),
          })}
        </p>
      )}
      {!moved && vetoes.length > 0 && (
        <p className="gt-unit-moved">{t('unitScore.vetoes', { why: vetoes.join(t('common.comma')) })}</p>
      )}
      {unanswered.length > 0 && (
        <p className="gt-unit-moved">{t('unitScore.unanswered', { what: unanswered.join(t('common.comma')) })}</p>
      )}
    </section>
  );
}

/** In how many of the draws it was in which class, the likeliest first; classes it was never in are left out. */
function sharesOf(shares: readonly number[], { classes }: Ranking): readonly string[] {
  return classes
    .map(({ title }, at) => ({ title, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ title, share }) => t('unitScore.classShare', { share: printShare(share), title }));
}

function distances({ rows }: Ranking, { unit }: UnitResult): readonly string[] {
  const own = rows.find((row) => row.unit === unit) ?? null;
  const { above, below } = neighboursOf(rows, unit);
  const up = gapBetween(above, own);
  const down = gapBetween(own, below);
  return [
    ...(up === null ? [] : [t('unitScore.toAbove', { name: above?.name ?? '', gap: printScore(up) })]),
    ...(down === null ? [] : [t('unitScore.overBelow', { name: below?.name ?? '', gap: printScore(down) })]),
  ];
}
