import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { splitNames } from '../split-names.ts';
import { useStartCampaign } from './api.ts';

const FIELDS = [
  { key: 'title', type: 'text', wide: true },
  { key: 'first', type: 'date', wide: false },
  { key: 'last', type: 'date', wide: false },
  { key: 'paper', type: 'text', wide: false },
  { key: 'units', type: 'text', wide: false },
] as const;
const HINTS: Readonly<Record<string, string>> = {
  title: t('dispatchCalendar.form.titleHint'),
  paper: t('dispatchCalendar.form.paperHint'),
};
const FRIDAY = 5;

/** Starts a campaign: from when to when, on which days which units hand in what. */
export function CampaignDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const id = useId();
  const start = useStartCampaign();
  const [draft, setDraft] = useState({ title: '', first: today, last: '', paper: '', units: '' });
  const [weekdays, setWeekdays] = useState<readonly number[]>([FRIDAY]);
  const units = splitNames(draft.units);
  const ready = FIELDS.every(({ key }) => draft[key].trim() !== '') && units.length > 0 && weekdays.length > 0;
  const submit = () => {
    const { title, first, last, paper } = draft;
    start.mutate({ title, first, last, paper, units, weekdays }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('dispatchCalendar.startCampaign')}
      submit={t('dispatchCalendar.startCampaign')}
      onSubmit={submit}
      onClose={onClose}
      busy={start.isPending}
      ready={ready}
      error={start.error}
    >
      <div className="gt-form">
        {FIELDS.map(({ key, type, wide }) => (
          <div key={key} className={wide ? 'is-text' : undefined}>
            <label htmlFor={`${id}-${key}`}>{t(`dispatchCalendar.form.${key}`)}</label>
            <input
              id={`${id}-${key}`}
              type={type}
              required
              maxLength={key === 'units' ? 2000 : 200}
              placeholder={HINTS[key] ?? ''}
              value={draft[key]}
              onChange={(event) => setDraft((all) => ({ ...all, [key]: event.target.value }))}
            />
          </div>
        ))}
        <fieldset className="gt-weekdays is-text">
          <legend>{t('dispatchCalendar.form.weekdays')}</legend>
          {[...t('common.weekdays')].map((name, index) => {
            const day = index + 1;
            const chosen = weekdays.includes(day);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven days never move
              <label key={index}>
                <input
                  type="checkbox"
                  checked={chosen}
                  onChange={() =>
                    setWeekdays(chosen ? weekdays.filter((each) => each !== day) : [...weekdays, day].sort())
                  }
                />
                {name}
              </label>
            );
          })}
        </fieldset>
      </div>
    </FormDialog>
  );
}
