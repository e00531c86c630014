import type { VisitSites } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Empty } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';

const SHOWN = 40;

interface SitePickerProps {
  readonly sites: VisitSites | null;
  /** A project that another page sent the visitor for; null for none. */
  readonly wanted: string | null;
  readonly onPick: (projectId: string, name: string) => void;
  readonly onCancel: () => void;
}

/** Which project is visited, out of the list that this device keeps. */
export function SitePicker({ sites, wanted, onPick, onCancel }: SitePickerProps) {
  const [words, setWords] = useState('');
  if (sites === null) {
    return <Empty title={t('visits.pick.empty')} action={{ label: t('visits.pick.cancel'), run: onCancel }} />;
  }
  const asOf = printInstant(sites.asOf);
  const all = sites.sites.length;
  const found = sites.sites.filter(({ id, name }) =>
    words === '' && wanted !== null ? id === wanted : name.includes(words),
  );
  return (
    <section className="gt-visits-block" aria-labelledby="visits-pick">
      <header className="gt-visits-head">
        <h1 id="visits-pick">{t('visits.pick.title')}</h1>
        <button type="button" className="gt-link" onClick={onCancel}>
          {t('visits.pick.cancel')}
        </button>
      </header>
      <input
        className="gt-visits-field"
        type="search"
        aria-label={t('visits.pick.search')}
        placeholder={t('visits.pick.search')}
        value={words}
        onChange={(event) => setWords(event.target.value.trim())}
      />
      <p className="gt-note">
        {all < sites.total
          ? t('visits.pick.some', { asOf, total: sites.total, n: all })
          : t('visits.pick.asOf', { asOf, n: all })}
      </p>
      {found.length === 0 && <Empty title={t('visits.pick.none')} />}
      <ul className="gt-visits-rows">
        {found.slice(0, SHOWN).map(({ id, name, unit, last }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick(id, name)}>
              <b>{name}</b>
              <span className="gt-note">
                {unit} · {last ? t('visits.pick.last', { day: last.day }) : t('visits.pick.never')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className="gt-note">{t('visits.pick.shown', { n: SHOWN })}</p>}
    </section>
  );
}
