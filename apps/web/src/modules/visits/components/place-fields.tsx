import { readVisitPoint, type VisitSite } from '@guatu/contract';
import { metresBetween } from '@guatu/kernel';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { textOf } from '../domain/form.ts';
import type { FieldProps } from './field-props.ts';

interface PlaceFieldsProps extends FieldProps {
  readonly last: VisitSite['last'];
  readonly onSiteMetres: number | null;
}

const LOCATE: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 };

/** Where the visitor stands: by the device's own positioning, in which no server takes part, or in words. */
export function PlaceFields({ values, set, last, onSiteMetres }: PlaceFieldsProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle');
  const typed = useId();
  const locate = () => {
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        const degrees = `${coords.longitude.toFixed(6)},${coords.latitude.toFixed(6)}`;
        // Browsers give WGS-84 by their standard.
        set('visitPoint', `${degrees};${Math.min(999_999, Math.round(coords.accuracy))};WGS84`);
      },
      () => setState('refused'),
      LOCATE,
    );
  };
  return (
    <section className="gt-visits-block">
      <header className="gt-visits-head">
        <h2>{t('visits.place.label')}</h2>
        <button type="button" className="gt-link" disabled={state === 'busy'} onClick={locate}>
          {state === 'busy' ? t('visits.place.locating') : t('visits.place.locate')}
        </button>
      </header>
      <p role="status">{pointWords(textOf(values.visitPoint), last, onSiteMetres)}</p>
      {state === 'refused' && <p className="gt-problem">{t('visits.place.refused')}</p>}
      <label htmlFor={typed}>{t('visits.place.typed')}</label>
      <input
        id={typed}
        className="gt-visits-field"
        placeholder={t('visits.place.typedHint')}
        value={textOf(values.visitPlace)}
        onChange={(event) => set('visitPlace', event.target.value)}
      />
    </section>
  );
}

/** The place in words: how exact, how far from where the last visitor stood, and whether that counts as on site. */
function pointWords(text: string, last: VisitSite['last'], onSiteMetres: number | null): string {
  const point = readVisitPoint(text);
  if (point === null) return t('visits.place.none');
  const datum = text.slice(text.lastIndexOf(';') + 1);
  const words = [`${text.split(';')[0]} ${datum}`, t('visits.place.accuracy', { m: point.accuracy })];
  const before = last?.point ? readVisitPoint(last.point) : null;
  if (before === null || onSiteMetres === null) return words.join(' · ');
  const metres = Math.round(metresBetween(point, before));
  const isOnSite = metres <= onSiteMetres + point.accuracy + before.accuracy;
  return [
    ...words,
    t('visits.place.distance', { m: metres }),
    isOnSite ? t('visits.place.onSite') : t('visits.place.offSite'),
  ].join(' · ');
}
