import { useMemo, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/states.tsx';
import { bordersOf, type ClassBorder, groupsOf } from '../model/classes.ts';
import { aroundBorder, type BorderUnit } from '../model/neighbours.ts';
import { printScore, printShare } from '../model/numbers.ts';
import { ClassTag } from '../ranking/class-tag.tsx';
import type { RunTabProps } from '../run/run-tab.ts';
import { WaysTo } from '../unit/ways.tsx';
import { ShareBar } from './share-bar.tsx';

/** Units shown on each side of a border. */
const EACH_SIDE = 5;

/** Both sides of every class border: how far, how likely, and what would carry a unit across. */
export function BordersTab(props: RunTabProps) {
  const { ranking, view } = props;
  const lists = useMemo(() => {
    const rows = ranking.rows.filter(({ group }) => view.group === null || group === view.group);
    const groups = groupsOf(rows);
    const together = groups.length === 0 ? [{ group: null }] : groups;
    return together.flatMap(({ group }) => {
      const own = rows.filter((row) => group === null || row.group === group);
      return bordersOf(ranking.classes, own).map((border) => ({
        group,
        border,
        units: aroundBorder(own, border, EACH_SIDE),
      }));
    });
  }, [ranking, view.group]);
  if (lists.length === 0) return <Empty title={t('ranking.borders.none')} note={t('ranking.borders.noneNote')} />;
  return (
    <div className="gt-borders">
      {lists.map(({ group, border, units }) => (
        <Border key={`${group} ${border.above.id}`} {...props} group={group} border={border} units={units} />
      ))}
    </div>
  );
}

interface BorderProps extends RunTabProps {
  readonly group: string | null;
  readonly border: ClassBorder;
  readonly units: readonly BorderUnit[];
}

function Border({ ranking, run, onUnit, group, border, units }: BorderProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const { classes } = ranking;
  const tentative = ranking.run.status === 'DRAFT';
  const title = t('ranking.borders.title', { above: border.above.title, below: border.below.title });
  const first = units.find(({ side }) => side === 'BELOW');
  return (
    <Card
      title={group === null ? title : `${group} · ${title}`}
      note={
        first?.gap == null
          ? undefined
          : t('ranking.borders.gap', { gap: printScore(first.gap), below: first.row.rank ?? '—' })
      }
      flush
    >
      <div className="gt-border-scroll">
        <table className="gt-border-table is-fixed">
          <thead>
            <tr>
              <th scope="col" className="gt-num">
                {t('ranking.column.rank')}
              </th>
              <th scope="col">{t('ranking.column.unit')}</th>
              <th scope="col">{t('ranking.column.class')}</th>
              <th scope="col" className="gt-num">
                {t('ranking.column.total')}
              </th>
              <th scope="col" className="gt-num">
                {t('ranking.borders.column.gap')}
              </th>
              <th scope="col">{t('ranking.borders.column.shares')}</th>
              <th scope="col">{t('ranking.borders.column.reach')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ row, side, gap }) => (
              <tr key={row.unit} className={side === 'BELOW' ? 'is-below' : undefined}>
                <td className="gt-num">
                  <b>{row.rank}</b>
                </td>
                <th scope="row">
                  <button type="button" className="gt-link" onClick={() => onUnit(row.unit)}>
                    {row.name}
                  </button>
                </th>
                <td>
                  <ClassTag classes={classes} id={row.class} tentative={tentative} />
                </td>
                <td className="gt-num">{row.shown}</td>
                <td className="gt-num">
                  {gap === null ? '—' : t(`ranking.borders.${side}`, { gap: printScore(gap) })}
                </td>
                <td>
                  {row.interval ? (
                    <ShareBar classes={classes} shares={row.interval.classShares} />
                  ) : (
                    <span className="gt-note">{t('ranking.borders.noShares')}</span>
                  )}
                </td>
                <td>
                  {side === 'ABOVE' && (
                    <span className="gt-note">{staysText(row.interval?.classShares, classes, row.class)}</span>
                  )}
                  {side === 'BELOW' && wanted !== row.unit && (
                    <button type="button" className="gt-link" onClick={() => setWanted(row.unit)}>
                      {t('ranking.borders.reach', { title: border.above.title })}
                    </button>
                  )}
                  {side === 'BELOW' && wanted === row.unit && (
                    <WaysTo
                      run={run}
                      unit={row.unit}
                      aim={{ class: border.above.id }}
                      title={t('unitScore.toClass', { title: border.above.title })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** How often a unit kept its class when weights and values were varied. */
function staysText(
  shares: readonly number[] | undefined,
  classes: RunTabProps['ranking']['classes'],
  own: string | null,
): string {
  const share = shares?.[classes.findIndex(({ id }) => id === own)];
  return share === undefined ? '' : t('ranking.borders.stays', { share: printShare(share) });
}
