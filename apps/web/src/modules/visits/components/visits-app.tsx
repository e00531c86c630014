import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { textFilter } from '../../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { officeMoment } from '../../records/office-time.ts';
import type { LocalVisit, Owner } from '../device/types.ts';
import { useDevice, useSites } from '../device/use-device.ts';
import { clientId } from '../domain/client-id.ts';
import type { Keeping } from '../offline/keep-page.ts';
import { LeavePanel } from './leave-panel.tsx';
import { SitePicker } from './site-picker.tsx';
import { SyncLine } from './sync-line.tsx';
import { VisitForm } from './visit-form.tsx';
import { VisitList } from './visit-list.tsx';

const SPEC = { visit: textFilter, project: textFilter, leave: textFilter };
const SATURDAY = 6;

interface VisitsAppProps {
  readonly owner: Owner;
  readonly keeping: Keeping;
}

/** The list of visits on this device, or one of them; the address says which, so that a reload comes back to it. */
export function VisitsApp({ owner, keeping }: VisitsAppProps) {
  const device = useDevice(owner);
  const sites = useSites(owner.userId).data ?? null;
  const { values, set } = useUrlFilters(SPEC);
  const [picking, setPicking] = useState(false);
  const visit = device.held.visits.find(({ id }) => id === values.visit);
  const begin = (projectId: string, projectName: string) => {
    const fresh = newVisit(owner.userId, projectId, projectName);
    setPicking(false);
    void device.begin(fresh).then(() => set({ visit: fresh.id, project: null }));
  };
  return (
    <main className="gt-visits">
      <SyncLine device={device} keeping={keeping} />
      {values.leave === '1' && <LeavePanel device={device} onStay={() => set({ leave: null })} />}
      {visit ? (
        <VisitForm key={visit.id} device={device} visit={visit} sites={sites} onBack={() => set({ visit: null })} />
      ) : picking || values.project !== null ? (
        <SitePicker
          sites={sites}
          wanted={values.project}
          onPick={begin}
          onCancel={() => {
            setPicking(false);
            set({ project: null });
          }}
        />
      ) : (
        <VisitList
          device={device}
          onBegin={() => setPicking(true)}
          onOpen={(id) => set({ visit: id })}
          onLeave={() => set({ leave: '1' })}
          title={t('visits.title')}
        />
      )}
    </main>
  );
}

/** A visit that begins now; on a Saturday it is taken to be the site day's. */
function newVisit(userId: string, projectId: string, projectName: string): LocalVisit {
  const now = Date.now();
  const [day = '', time = ''] = officeMoment(now).split('T');
  const isSaturday = new Date(`${day}T00:00:00Z`).getUTCDay() === SATURDAY;
  return {
    ...{ userId, projectId, projectName, id: clientId(now), base: {}, heads: [], server: null },
    values: { visitOccasion: isSaturday ? 'SITE_DAY' : 'OTHER', visitDay: day, visitTime: time },
    updatedAt: new Date(now).toISOString(),
  };
}
