import type { compareEndpoint, EvaluationClass } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/states.tsx';
import { printChange, printPoints, printScore } from '../model/numbers.ts';
import { ClassTag } from '../ranking/class-tag.tsx';
import { MoveMark } from '../ranking/move-mark.tsx';

type Compared = (typeof compareEndpoint)['response']['_zod']['output'];
type Moved = Compared['moved'][number];

export interface DifferencesProps {
  readonly compared: Compared;
  readonly tentative: boolean;
  readonly onUnit: (unit: string) => void;
}

/** How many are in each class before and after, and who moved and why. */
export function Differences({ compared, tentative, onUnit }: DifferencesProps) {
  const { before, after, counts, classes, moved, unchanged } = compared;
  const titles = new Map(classes.map(({ id, title }) => [id, title]));
  return (
    <>
      {counts.length > 0 && (
        <Card title={t('ranking.compare.counts')} note={t('ranking.compare.sides', { before, after })}>
          <ul className="gt-class-counts">
            {counts.map((count) => (
              <li key={count.class}>
                <ClassTag classes={classes} id={count.class} tentative={tentative} />
                <b>
                  {count.before} → {count.after}
                </b>
                <span className="gt-note">{countChange(count.after - count.before)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card
        title={t('ranking.compare.moved')}
        note={t('ranking.compare.movedNote', { n: moved.length, same: unchanged })}
        flush
      >
        {moved.length === 0 && <Empty title={t('ranking.compare.nobody')} />}
        {moved.length > 0 && (
          <div className="gt-border-scroll">
            <table className="gt-border-table">
              <thead>
                <tr>
                  <th scope="col">{t('ranking.column.unit')}</th>
                  <th scope="col">{t('ranking.column.rank')}</th>
                  <th scope="col">{t('ranking.column.class')}</th>
                  <th scope="col" className="gt-num">
                    {t('ranking.column.total')}
                  </th>
                  <th scope="col">{t('ranking.compare.why')}</th>
                </tr>
              </thead>
              <tbody>
                {moved.map((each) => (
                  <MovedRow key={each.unit} moved={each} classes={classes} titles={titles} onUnit={onUnit} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </>
  );
}

const countChange = (change: number): string =>
  change === 0 ? t('ranking.compare.noChange') : t('ranking.compare.change', { n: printChange(change) });

interface MovedRowProps {
  readonly moved: Moved;
  readonly classes: readonly EvaluationClass[];
  readonly titles: ReadonlyMap<string, string>;
  readonly onUnit: (unit: string) => void;
}

function MovedRow({ moved, titles, onUnit }: MovedRowProps) {
  const { unit, name, before, after, why, sentence } = moved;
  const title = (id: string | null | undefined) => (id == null ? '—' : (titles.get(id) ?? id));
  const points = before?.total == null || after?.total == null ? null : after.total - before.total;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="gt-link" onClick={() => onUnit(unit)}>
          {name}
        </button>
      </th>
      <td>
        {before?.rank ?? '—'} → <b>{after?.rank ?? '—'}</b>{' '}
        {before !== null && <MoveMark rank={after?.rank ?? null} before={before.rank} />}
      </td>
      <td>
        {before?.class === after?.class ? title(after?.class) : `${title(before?.class)} → ${title(after?.class)}`}
      </td>
      <td className="gt-num">
        {printScore(after?.total)} {points !== null && <span className="gt-note">{printPoints(points)}</span>}
      </td>
      <td className="gt-moved-why">
        {sentence}
        {why.length > 0 && (
          <span className="gt-note">
            {why.map((reason) => `${reason.title} ${printPoints(reason.points)}`).join(t('common.comma'))}
          </span>
        )}
      </td>
    </tr>
  );
}
