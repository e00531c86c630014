import type { AgencyResponse } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import type { Board } from './api.ts';
import { CauseLink } from './cause-link.tsx';
import { CostLines, costText } from './cost.tsx';

/** Beside the list: what a day costs, what lies behind several blockers, how quickly units answer. */
export function BoardSide({ board: { cost, causes, response } }: { readonly board: Board }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: cards that do not fit are scrolled by keyboard
    <div className="gt-blockers-side" tabIndex={0}>
      <Card title={t('blockers.cost')}>
        <CostLines cost={cost} />
      </Card>
      <Card title={t('blockers.causes')} note={t('blockers.causesNote')}>
        {causes.length === 0 && <p className="gt-note">{t('blockers.noCauses')}</p>}
        <ul className="gt-blockers-causes">
          {causes.map((cause) => (
            <li key={cause.id}>
              <CauseLink cause={cause} /> {cause.unit}
              <p>{t('blockers.holds', { projects: cause.cost.projects, blockers: cause.waiting })}</p>
              {cause.cost.promised > 0 && (
                <p className="gt-note">
                  {t('blockers.cost')} {costText(cause.cost)}
                </p>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('blockers.response')} note={t('blockers.responseNote')}>
        {response.length === 0 ? <p className="gt-note">{t('blockers.noResponse')}</p> : <Response rows={response} />}
      </Card>
    </div>
  );
}

function Response({ rows }: { readonly rows: readonly AgencyResponse[] }) {
  const days = (value: number | null) => (value === null ? t('blockers.unknownDays') : value.toFixed(1));
  return (
    <table className="gt-blockers-response">
      <thead>
        <tr>
          <th scope="col">{t('blockers.unit')}</th>
          <th scope="col">{t('blockers.total')}</th>
          <th scope="col">{t('blockers.closed')}</th>
          <th scope="col">{t('blockers.median')}</th>
          <th scope="col">{t('blockers.p95')}</th>
          <th scope="col">{t('blockers.reopened')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit}>
            <td>{row.unit}</td>
            <td>{row.blockers}</td>
            <td>{row.closed}</td>
            <td>{days(row.median)}</td>
            <td>{days(row.p95)}</td>
            <td>{((row.reopened / row.blockers) * 100).toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
