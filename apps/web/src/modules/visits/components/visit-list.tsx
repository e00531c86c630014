import { visitListEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { Empty } from '../../../ui/states.tsx';
import { fetchVisit } from '../device/sync.ts';
import type { Device } from '../device/use-device.ts';
import { textOf } from '../domain/form.ts';
import { stateOf } from '../domain/state.ts';
import { StateTag } from './state-tag.tsx';
import { occasionWord } from './value-words.ts';

interface VisitListProps {
  readonly title: string;
  readonly device: Device;
  readonly onBegin: () => void;
  readonly onOpen: (id: string) => void;
  readonly onLeave: () => void;
}

/** The visits on this device, the latest first; below, those of the office that could be taken here. */
export function VisitList({ title, device, onBegin, onOpen, onLeave }: VisitListProps) {
  const { owner, held } = device;
  const mine = [...held.visits].sort((a, b) => (a.id < b.id ? 1 : -1));
  return (
    <>
      <header className="gt-visits-top">
        <a href="/" className="gt-link">
          {t('visits.home')}
        </a>
        <h1>{title}</h1>
        <button type="button" className="gt-link" onClick={onLeave}>
          {t('visits.signOut')}
        </button>
      </header>
      <section className="gt-visits-block" aria-labelledby="visits-mine">
        <header className="gt-visits-head">
          <h2 id="visits-mine">{t('visits.list.mine', { n: mine.length })}</h2>
          <span className="gt-note">{t('visits.who', { office: owner.office, name: owner.name })}</span>
        </header>
        {device.loaded && mine.length === 0 && <Empty title={t('visits.list.none')} note={t('visits.install')} />}
        <ul className="gt-visits-rows">
          {mine.map((visit) => (
            <li key={visit.id}>
              <button type="button" onClick={() => onOpen(visit.id)}>
                <span className="gt-visits-head">
                  <b>{visit.projectName}</b>
                  <StateTag state={stateOf(visit, held)} />
                </span>
                <span className="gt-note">
                  {textOf(visit.values.visitDay)} {textOf(visit.values.visitTime)}{' '}
                  {occasionWord(visit.values.visitOccasion)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <OfficeVisits device={device} onOpen={onOpen} />
      <footer className="gt-visits-bar">
        <button type="button" className="gt-visits-act is-main" onClick={onBegin}>
          {t('visits.list.begin')}
        </button>
      </footer>
    </>
  );
}

/** Asked only with a connection; nothing of it stays here but what is opened. */
function OfficeVisits({ device, onOpen }: { readonly device: Device; readonly onOpen: (id: string) => void }) {
  const list = useQuery({
    queryKey: ['visits', 'office'],
    queryFn: ({ signal }) => call(visitListEndpoint, { signal }),
    enabled: device.outcome === 'DONE',
  });
  const here = new Set(device.held.visits.map(({ id }) => id));
  const others = (list.data?.visits ?? []).filter(({ id }) => !here.has(id));
  if (!list.data || others.length === 0) return null;
  const open = async (id: string) => {
    await fetchVisit(device.owner.userId, id);
    await device.reread();
    onOpen(id);
  };
  return (
    <section className="gt-visits-block" aria-labelledby="visits-office">
      <header className="gt-visits-head">
        <h2 id="visits-office">{t('visits.list.others', { n: list.data.total })}</h2>
        <span className="gt-note">{t('visits.list.othersNote')}</span>
      </header>
      <ul className="gt-visits-rows">
        {others.slice(0, 30).map(({ id, projectName, values, writtenBy, photoIds }) => (
          <li key={id}>
            <button type="button" onClick={() => void open(id)}>
              <b>{projectName}</b>
              <span className="gt-note">
                {textOf(values.visitDay)} {occasionWord(values.visitOccasion)} {writtenBy} ·{' '}
                {t('visits.list.photos', { n: photoIds.length })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
