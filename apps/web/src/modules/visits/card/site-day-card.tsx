import { siteDayEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import './card.css';

/** The site day of this week: which sites were planned and which of them were visited. */
export function SiteDayCard() {
  const siteDay = useQuery({
    queryKey: ['visits', 'site-day'],
    queryFn: ({ signal }) => call(siteDayEndpoint, { signal }),
  });
  const { day = null, planned = null, visits = [] } = siteDay.data ?? {};
  const sites = [...new Map(visits.map((visit) => [visit.projectId, visit.projectName]))];
  const shown = planned ?? sites.map(([id, name]) => ({ id, name, visited: true }));
  const done = shown.filter(({ visited }) => visited).length;
  return (
    <Card title={t('visits.siteDay.title')} note={siteDay.data && (day ?? t('visits.siteDay.none'))}>
      {siteDay.error && <ErrorState error={siteDay.error} onRetry={() => void siteDay.refetch()} />}
      {siteDay.isPending && <Skeleton rows={2} />}
      {siteDay.data && (
        <p>
          {planned ? t('visits.siteDay.planned', { n: planned.length, done }) : t('visits.siteDay.unplanned', { done })}
          <span className="gt-note"> {t('visits.siteDay.visits', { n: visits.length })}</span>
        </p>
      )}
      <ul className="gt-visit-sites">
        {shown.map(({ id, name, visited }) => (
          <li key={id}>
            <a href={`/projects/${id}`}>{name}</a>
            <Tag tone={visited ? 'green' : 'yellow'}>
              {visited ? t('visits.siteDay.visited') : t('visits.siteDay.waiting')}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
