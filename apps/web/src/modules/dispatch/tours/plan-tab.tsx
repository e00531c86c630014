import type { Tour } from '@guatu/contract';
import { useMay } from '../../../app/session.tsx';
import { RouteMap } from './route-map.tsx';
import { SitesCard } from './sites-card.tsx';
import { Timetable } from './timetable.tsx';

/** The sites at the left, when each is seen and where it lies at the right. */
export function PlanTab({ tour }: { readonly tour: Tour }) {
  const mayPlan = useMay('dispatch.manage') && tour.status === 'PLANNING';
  return (
    <div className="gt-tour-plan">
      <SitesCard key={tour.version} tour={tour} mayPlan={mayPlan} />
      <div className="gt-tour-side">
        <Timetable tour={tour} mayPlan={mayPlan} />
        <RouteMap tour={tour} />
      </div>
    </div>
  );
}
