import type { FieldValue, Values, VisitConflict } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { settleConflicts } from '../device/submit.ts';
import type { LocalVisit } from '../device/types.ts';
import type { Device } from '../device/use-device.ts';
import { bothOf, isDirty } from '../domain/form.ts';
import { fieldWord, valueWord } from './value-words.ts';

/** What two devices wrote differently, with both sides; a person chooses one of each, or both. */
export function ConflictPanel({ device, visit }: { readonly device: Device; readonly visit: LocalVisit }) {
  const conflicts = visit.server?.conflicts ?? [];
  const [chosen, setChosen] = useState<Values>({});
  const [error, setError] = useState<unknown>(null);
  const isWaiting = device.held.edits.some(({ visitId }) => visitId === visit.id);
  if (conflicts.length === 0 || isWaiting) return null;
  const isReady = conflicts.every(({ key }) => key in chosen) && !isDirty(visit);
  const settle = async () => {
    try {
      await settleConflicts(visit, chosen);
      setChosen({});
      await device.reread();
      void device.sync();
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <section className="gt-visits-block is-warning" aria-labelledby="visits-conflict">
      <h2 id="visits-conflict">{t('visits.conflict.title', { n: conflicts.length })}</h2>
      <p className="gt-note">{isDirty(visit) ? t('visits.conflict.dirty') : t('visits.conflict.note')}</p>
      {conflicts.map((conflict) => (
        <Sides
          key={conflict.key}
          conflict={conflict}
          chosen={conflict.key in chosen ? JSON.stringify(chosen[conflict.key]) : null}
          onChoose={(value) => setChosen({ ...chosen, [conflict.key]: value })}
        />
      ))}
      {error !== null && (
        <p className="gt-problem" role="alert">
          {messageOf(error)}
        </p>
      )}
      <button type="button" className="gt-visits-act is-main" disabled={!isReady} onClick={() => void settle()}>
        {t('visits.conflict.settle')}
      </button>
    </section>
  );
}

interface SidesProps {
  readonly conflict: VisitConflict;
  /** Print of the value that was chosen; null before. */
  readonly chosen: string | null;
  readonly onChoose: (value: FieldValue) => void;
}

function Sides({ conflict: { key, sides }, chosen, onChoose }: SidesProps) {
  const both = bothOf(
    key,
    sides.map(({ value }) => value),
  );
  const choice = (value: FieldValue, note: string) => (
    <label key={note}>
      <input
        type="radio"
        name={`conflict-${key}`}
        checked={chosen === JSON.stringify(value)}
        onChange={() => onChoose(value)}
      />
      <span>
        <b>{valueWord(key, value)}</b>
        <span className="gt-note">{note}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="gt-visits-sides">
      <legend>{fieldWord(key)}</legend>
      {sides.map(({ value, by, writtenAt, device }) =>
        choice(value, t('visits.conflict.side', { by, at: printInstant(writtenAt).slice(5), device })),
      )}
      {both !== null && choice(both, t('visits.conflict.both'))}
    </fieldset>
  );
}
