import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { useCreateRun } from '../acts.ts';
import { entrantsOf } from '../model/entrants.ts';
import { printRunPeriod } from '../model/numbers.ts';
import { officesOf } from '../model/offices.ts';
import { PeriodFields } from './period-fields.tsx';
import type { SchemeItem } from './schemes-card.tsx';

export interface CreateDialogProps {
  readonly schemes: readonly SchemeItem[];
  /** The scheme that is chosen at first; any when empty. */
  readonly chosen: string;
  readonly onClose: () => void;
}

/** Begins a run: by which scheme, of which period, for which office, and who takes part where only names are known. */
export function CreateDialog({ schemes, chosen, onClose }: CreateDialogProps) {
  const id = useId();
  const navigate = useNavigate();
  const dictionary = useDictionary();
  const create = useCreateRun();
  const [schemeId, setScheme] = useState(chosen);
  const [typedPeriod, setPeriod] = useState<string | null>(null);
  const [office, setOffice] = useState<number | null>(null);
  const [ownTitle, setTitle] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const scheme = schemes.find((each) => each.scheme.id === schemeId)?.scheme;
  const offices = officesOf(dictionary.data?.territories ?? [], useSession().scope);
  // The widest one is the one it usually is.
  const territoryId = office ?? offices[0]?.id ?? null;
  const period = scheme?.period === 'NONE' ? null : typedPeriod;
  const title = ownTitle ?? (scheme ? suggested(scheme.title, period) : '');
  const entrants = scheme?.subject === 'ENTRANT' ? entrantsOf(pasted) : [];
  const ready =
    scheme !== undefined &&
    territoryId !== null &&
    title.trim() !== '' &&
    (scheme.period === 'NONE' || period !== null) &&
    (scheme.subject !== 'ENTRANT' || entrants.length > 0);
  const submit = () => {
    if (!scheme || territoryId === null) return;
    create.mutate(
      { scheme: scheme.id, period, territoryId, title: title.trim(), entrants },
      { onSuccess: (run) => void navigate({ to: '/evaluation/$id', params: { id: run.id } }) },
    );
  };
  return (
    <FormDialog
      title={t('evaluation.create.title')}
      submit={t('evaluation.create.submit')}
      onSubmit={submit}
      onClose={onClose}
      busy={create.isPending}
      ready={ready}
      error={create.error ?? dictionary.error}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={`${id}-scheme`}>{t('evaluation.create.scheme')}</label>
          <select
            id={`${id}-scheme`}
            required
            value={schemeId}
            onChange={(event) => {
              setScheme(event.target.value);
              setPeriod(null);
            }}
          >
            <option value="">{t('evaluation.create.choose')}</option>
            {schemes.map(({ scheme: each }) => (
              <option key={each.id} value={each.id}>
                {t('evaluation.scheme', { title: each.title, n: each.version })}
              </option>
            ))}
          </select>
        </div>
        {scheme && scheme.period !== 'NONE' && (
          <PeriodFields key={scheme.period} kind={scheme.period} onChange={setPeriod} />
        )}
        <div>
          <label htmlFor={`${id}-office`}>{t('evaluation.create.office')}</label>
          <select
            id={`${id}-office`}
            required
            value={territoryId ?? ''}
            onChange={(event) => setOffice(Number(event.target.value))}
          >
            {offices.map(({ id: each, name, depth }) => (
              <option key={each} value={each}>
                {'\u3000'.repeat(depth)}
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="is-text">
          <label htmlFor={`${id}-title`}>{t('evaluation.create.name')}</label>
          <input
            id={`${id}-title`}
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        {scheme?.subject === 'ENTRANT' && (
          <div className="is-text">
            <label htmlFor={`${id}-entrants`}>{t('evaluation.create.entrants')}</label>
            <textarea
              id={`${id}-entrants`}
              rows={6}
              required
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
            <p className="gt-note">{t('evaluation.create.entrantCount', { n: entrants.length })}</p>
          </div>
        )}
      </div>
      <p className="gt-note">{t('evaluation.create.note')}</p>
    </FormDialog>
  );
}

const suggested = (title: string, period: string | null): string =>
  period === null ? title : `${printRunPeriod(period)}${title}`;
