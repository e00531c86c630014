import { Button } from 'antd';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { type DayDraft, dayAfter } from './day-draft.ts';

const FIELDS = [
  { key: 'on', type: 'date', label: 'tours.day.on' },
  { key: 'from', type: 'time', label: 'tours.day.from' },
  { key: 'until', type: 'time', label: 'tours.day.until' },
  { key: 'start', type: 'text', label: 'tours.day.start' },
  { key: 'startPoint', type: 'point', label: 'tours.day.point' },
  { key: 'end', type: 'text', label: 'tours.day.end' },
  { key: 'endPoint', type: 'point', label: 'tours.day.point' },
  { key: 'lunch', type: 'text', label: 'tours.day.lunch' },
  { key: 'lunchPoint', type: 'point', label: 'tours.day.point' },
  { key: 'lunchFrom', type: 'time', label: 'tours.day.lunchFrom' },
  { key: 'lunchMinutes', type: 'number', label: 'tours.day.lunchMinutes' },
] as const;

export interface DaysFormProps {
  readonly days: readonly DayDraft[];
  readonly onChange: (days: readonly DayDraft[]) => void;
}

/** When and where each day of a tour begins, rests and ends. */
export function DaysForm({ days, onChange }: DaysFormProps) {
  const id = useId();
  const change = (at: number, more: Partial<DayDraft>) =>
    onChange(days.map((day, index) => (index === at ? { ...day, ...more } : day)));
  const last = days.at(-1);
  return (
    <>
      {days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is known by its place
        <fieldset key={index} className="gt-form gt-tour-day">
          <legend>{t('tours.day.nth', { n: index + 1 })}</legend>
          {FIELDS.map(({ key, type, label }) => (
            <div key={key}>
              <label htmlFor={`${id}-${index}-${key}`}>{t(label)}</label>
              <input
                id={`${id}-${index}-${key}`}
                type={type === 'point' ? 'text' : type}
                maxLength={60}
                placeholder={
                  type === 'point' ? t('tours.day.pointHint') : key === 'lunch' ? t('tours.day.lunchHint') : ''
                }
                value={day[key]}
                onChange={(event) => change(index, { [key]: event.target.value })}
              />
            </div>
          ))}
          {days.length > 1 && (
            <div className="is-text">
              <Button size="small" onClick={() => onChange(days.filter((_, at) => at !== index))}>
                {t('tours.day.remove')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {last && (
        <Button size="small" onClick={() => onChange([...days, { ...last, on: dayAfter(last.on) }])}>
          {t('tours.day.add')}
        </Button>
      )}
    </>
  );
}
