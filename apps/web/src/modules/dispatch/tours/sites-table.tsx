import { t } from '../../../texts/index.ts';
import type { SiteRow } from './site-draft.ts';

export interface SitesTableProps {
  readonly rows: readonly SiteRow[];
  /** How many days the tour has. */
  readonly days: number;
  readonly mayPlan: boolean;
  readonly onChange: (rows: readonly SiteRow[]) => void;
}

const HOURS = ['opens', 'closes'] as const;

/** Sites row by row, each value changed where it stands. */
export function SitesTable({ rows, days, mayPlan, onChange }: SitesTableProps) {
  const change = (projectId: string, more: Partial<SiteRow>) =>
    onChange(rows.map((row) => (row.projectId === projectId ? { ...row, ...more } : row)));
  const table = t('common.table', { title: t('tours.site.title') });
  // What cannot be changed is read, not shown as fields that do nothing.
  const field = (row: SiteRow, key: 'entrant' | 'minutes' | 'opens' | 'closes' | 'point', type: string) =>
    mayPlan ? (
      <input
        key={key}
        type={type}
        aria-label={`${row.name} ${t(`tours.site.${key}`)}`}
        value={row[key]}
        onChange={(event) => change(row.projectId, { [key]: event.target.value })}
      />
    ) : (
      <span key={key}>{row[key]} </span>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="gt-tour-scroll" tabIndex={0} aria-label={table}>
      <table className="gt-papers gt-tour-sites">
        <thead>
          <tr>
            <th>{t('tours.site.no')}</th>
            <th>{t('tours.site.project')}</th>
            <th>{t('tours.site.entrant')}</th>
            <th>{t('tours.site.minutes')}</th>
            <th>{t('tours.site.hours')}</th>
            <th>{t('tours.site.point')}</th>
            <th>{t('tours.site.must')}</th>
            <th>{t('tours.site.day')}</th>
            {mayPlan && (
              <th>
                <span className="gt-sr">{t('tours.judge.remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.projectId}>
              <td>{row.code}</td>
              <td>{row.name}</td>
              <td className="is-entrant">{field(row, 'entrant', 'text')}</td>
              <td className="is-minutes">{field(row, 'minutes', 'number')}</td>
              <td className="is-hours">{HOURS.map((key) => field(row, key, 'time'))}</td>
              <td className="is-point">
                {field(row, 'point', 'text')}
                <span className={row.point === '' ? 'gt-problem' : 'gt-note'}>
                  {row.point === ''
                    ? t('tours.site.noPoint')
                    : row.pointFrom && t(`tours.site.pointFrom.${row.pointFrom}`)}
                </span>
              </td>
              <td>
                {mayPlan ? (
                  <input
                    type="checkbox"
                    aria-label={`${row.name} ${t('tours.site.must')}`}
                    checked={row.must}
                    onChange={(event) => change(row.projectId, { must: event.target.checked })}
                  />
                ) : (
                  row.must && t('tours.site.must')
                )}
              </td>
              <td>
                {mayPlan ? (
                  <select
                    aria-label={`${row.name} ${t('tours.site.day')}`}
                    value={row.day}
                    onChange={(event) => change(row.projectId, { day: event.target.value })}
                  >
                    <option value="">{t('tours.site.anyDay')}</option>
                    {Array.from({ length: days }, (_, index) => String(index + 1)).map((day) => (
                      <option key={day} value={day}>
                        {t('tours.day.nth', { n: day })}
                      </option>
                    ))}
                  </select>
                ) : (
                  row.day !== '' && t('tours.day.nth', { n: row.day })
                )}
              </td>
              {mayPlan && (
                <td>
                  <button
                    type="button"
                    className="gt-link"
                    aria-label={t('tours.site.remove', { name: row.name })}
                    onClick={() => onChange(rows.filter(({ projectId }) => projectId !== row.projectId))}
                  >
                    ×
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
