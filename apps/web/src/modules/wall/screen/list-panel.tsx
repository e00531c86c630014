import type { Wall, WallList } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { formatCount, formatGap } from '../../../ui/format.ts';
import { LightShape } from '../../../ui/light.tsx';
import { plainLabel } from '../components/list-card.tsx';
import { useRowArea } from '../components/list-columns.tsx';
import { Panel } from './panel.tsx';

interface ListPanelProps {
  readonly wall: Wall;
  readonly list: WallList;
  readonly most: number;
}

/** The first rows of a list, worst first, each with where it is and what holds it up. */
export function ListPanel({ wall, list, most }: ListPanelProps) {
  const areaOf = useRowArea(wall);
  const rows = list.rows.slice(0, most);
  const measure = measureOf(list);
  return (
    <Panel
      className="is-list"
      title={
        <>
          {list.id === 'RED_LIGHT' && <LightShape state="red" />}{' '}
          {t('screen.worst', { list: plainLabel(list.label), n: list.count })}
        </>
      }
      note={t('screen.worstFirst')}
      end={rows.length === 0 ? '' : t('screen.shown', { shown: rows.length, n: list.count })}
    >
      {rows.length === 0 ? (
        <p className="gt-note">{t('screen.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col" className="gt-screen-nr">
                {t('wall.list.number')}
              </th>
              <th scope="col">{t('screen.project')}</th>
              <th scope="col" className="gt-screen-number">
                {t('wall.list.gap')}
              </th>
              {measure !== null && (
                <th scope="col" className="gt-screen-number">
                  {t(`screen.${measure}`)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.projectId}>
                <td>
                  <span className={row.severe ? 'gt-wall-nr is-severe' : 'gt-wall-nr'}>{index + 1}</span>
                </td>
                <th scope="row">
                  <span>{row.name}</span>
                  <small>{[areaOf(row), row.blocker ?? row.stage].filter((text) => text !== '').join(' · ')}</small>
                </th>
                <td className={row.paceGap !== null && row.paceGap < 0 ? 'is-behind' : 'is-ahead'}>
                  {row.paceGap === null ? t('money.unknown') : formatGap(row.paceGap)}
                </td>
                {measure !== null && <td>{printMeasure(row[measure])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** What a list goes by besides the gap: days overdue, months at zero, or nothing more. */
function measureOf(list: WallList): 'overdueDays' | 'zeroMonths' | null {
  if (list.rows.some(({ overdueDays }) => overdueDays !== null)) return 'overdueDays';
  return list.rows.some(({ zeroMonths }) => zeroMonths !== null) ? 'zeroMonths' : null;
}

const printMeasure = (value: number | null): string => (value === null ? t('money.unknown') : formatCount(value));
