import type { DispatchCalendar } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { FileLines } from '../handed-files.tsx';

export interface PapersCardProps {
  readonly papers: DispatchCalendar['papers'];
  readonly today: string;
}

/** The papers owed for the occurrences of a month, and which of them came. */
export function PapersCard({ papers, today }: PapersCardProps) {
  return (
    <Card title={t('dispatchCalendar.papers')} note={t('dispatchCalendar.papersNote')} flush>
      {papers.length === 0 && <p className="gt-agenda-empty gt-note">{t('dispatchCalendar.papersNone')}</p>}
      {papers.length > 0 && (
        <table className="gt-papers">
          <thead>
            <tr>
              <th>{t('dispatchCalendar.column.due')}</th>
              <th>{t('dispatchCalendar.column.what')}</th>
              <th>{t('dispatchCalendar.column.unit')}</th>
              <th>{t('dispatchCalendar.column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ id, due, title, unit, reportedOn, doneOn, returnReason, files }) => (
              <tr key={id}>
                <td>{due.slice(5)}</td>
                <td>
                  <Link
                    to="/dispatch"
                    search={{ view: 'tasks', whose: 'all', task: id, ...(doneOn === null ? {} : { filter: 'DONE' }) }}
                  >
                    {title}
                  </Link>
                  {files.length > 0 && <FileLines files={files} />}
                </td>
                <td>{unit}</td>
                <td>
                  {reportedOn === null ? (
                    <Tag tone={due < today ? 'red' : 'plain'}>{t('dispatchCalendar.owed')}</Tag>
                  ) : (
                    <Tag tone={reportedOn > due ? 'yellow' : 'green'}>
                      {t('dispatchCalendar.handed', { on: reportedOn.slice(5) })}
                    </Tag>
                  )}
                  {reportedOn !== null && (
                    <Tag tone={doneOn === null ? 'accent' : 'plain'}>
                      {t(doneOn === null ? 'dispatchCalendar.toAccept' : 'dispatchCalendar.accepted')}
                    </Tag>
                  )}
                  {reportedOn === null && returnReason !== null && (
                    <p className="gt-note">{t('dispatchCalendar.returned', { reason: returnReason })}</p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** How units handed in what fell due: the share in time, and what it comes from. */
export function QualityCard({ quality: { from, units } }: Pick<DispatchCalendar, 'quality'>) {
  return (
    <Card title={t('dispatchCalendar.quality')} note={t('dispatchCalendar.qualityNote', { from })}>
      {units.length === 0 && <p className="gt-note">{t('dispatchCalendar.qualityNone')}</p>}
      <ol className="gt-quality">
        {units.map(({ unit, due, ...counts }) => (
          <li key={unit}>
            <span title={unit}>{unit}</span>
            <meter min={0} max={due} value={counts.onTime} aria-label={unit} />
            <b>
              {counts.onTime}/{due}
            </b>
            <span className="gt-note">{t('dispatchCalendar.qualityOf', counts)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
