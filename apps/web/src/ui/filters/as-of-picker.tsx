import { HistoryOutlined } from '@ant-design/icons';
import { type FormEvent, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Chip } from './filter-chip.tsx';
import './as-of-picker.css';

export interface AsOfPickerProps {
  /** Local office time `2026-10-31T18:00`; null = now. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What is printed when the value is null: time of the newest entry. */
  readonly nowLabel: string;
  /** Times worth going back to: seals, month ends. */
  readonly moments: readonly { readonly value: string; readonly label: string }[];
  /** No time after this can be chosen; the office's now as `2026-11-21T10:30`. */
  readonly latest: string;
}

/** As known on: governs the whole page. Not today → the bar turns amber and write buttons are off (see `AsOfNotice`). */
export function AsOfPicker({ value, onChange, nowLabel, moments, latest }: AsOfPickerProps) {
  return (
    <Chip
      name={t('asOf.name')}
      value={<b>{value === null ? nowLabel : printMoment(value)}</b>}
      active={value !== null}
      icon={<HistoryOutlined aria-hidden="true" />}
    >
      {(close) => (
        <AsOfPanel
          value={value}
          moments={moments}
          latest={latest}
          onPick={(next) => {
            onChange(next);
            close();
          }}
        />
      )}
    </Chip>
  );
}

type PanelProps = Pick<AsOfPickerProps, 'value' | 'moments' | 'latest'> & {
  readonly onPick: (value: string | null) => void;
};

function AsOfPanel({ value, moments, latest, onPick }: PanelProps) {
  const [draft, setDraft] = useState(value ?? latest);
  const valid = draft !== '' && draft <= latest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onPick(draft);
  };
  return (
    <div className="gt-asof">
      <button type="button" className="gt-asof-item" aria-pressed={value === null} onClick={() => onPick(null)}>
        {t('asOf.now')}
      </button>
      {moments.map((moment) => (
        <button
          key={moment.value}
          type="button"
          className="gt-asof-item"
          aria-pressed={value === moment.value}
          onClick={() => onPick(moment.value)}
        >
          {moment.label}
          <span className="gt-note">{printMoment(moment.value)}</span>
        </button>
      ))}
      <form onSubmit={submit}>
        <label>
          {t('asOf.other')}
          <input type="datetime-local" value={draft} max={latest} onChange={(event) => setDraft(event.target.value)} />
        </label>
        <button type="submit" className="gt-link" disabled={!valid}>
          {t('asOf.show')}
        </button>
      </form>
      {!valid && <p className="gt-note">{t('asOf.notFuture')}</p>}
    </div>
  );
}

/** `2026-10-31T18:00` → `2026-10-31 18:00`. */
export function printMoment(value: string): string {
  return value.replace('T', ' ');
}

/** The sentence every disabled write button gives: why it cannot be pressed while an earlier state is on screen. */
export function asOfRefusal(value: string): string {
  return t('asOf.readOnly', { time: printMoment(value) });
}

/** Amber line for the context bar while an earlier state is shown, with the way back. */
export function AsOfNotice({ value, onNow }: { readonly value: string; readonly onNow: () => void }) {
  return (
    <p className="gt-asof-notice" role="status" title={asOfRefusal(value)}>
      <span aria-hidden="true">{t('asOf.readOnlyShort')}</span>
      <span className="gt-sr">{asOfRefusal(value)}</span>
      <button type="button" className="gt-link" onClick={onNow}>
        {t('asOf.back')}
      </button>
    </p>
  );
}
