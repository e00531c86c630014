import type { Appraisal, AppraisalFigure } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useFill } from './api.ts';
import { type Draft, draftsOf, readDrafts } from './fill-draft.ts';

/** Everything that people have to say on a sheet, each with its reason or paper. */
export function FillDialog({ sheet, onClose }: { readonly sheet: Appraisal; readonly onClose: () => void }) {
  const fill = useFill(sheet);
  const open = sheet.figures.filter((figure) => figure.open);
  const [drafts, setDrafts] = useState(() => draftsOf(open));
  const { changed, wrong } = readDrafts(open, drafts);
  const set = (column: string, draft: Draft) => setDrafts(new Map([...drafts, [column, draft]]));
  return (
    <FormDialog
      className="gt-appraisal-fill"
      title={t('appraisals.fill.title')}
      headNote={t('appraisals.fill.note', { n: open.length })}
      submit={t('appraisals.fill.save')}
      onSubmit={() => fill.mutate(changed, { onSuccess: onClose })}
      onClose={onClose}
      busy={fill.isPending}
      ready={wrong.size === 0 && changed.length > 0}
      error={fill.error}
    >
      {open.map((figure) => (
        <FigureFields
          key={figure.column}
          figure={figure}
          draft={drafts.get(figure.column) ?? { value: '', note: '' }}
          wrong={wrong.get(figure.column) ?? null}
          onChange={(draft) => set(figure.column, draft)}
        />
      ))}
    </FormDialog>
  );
}

interface FigureFieldsProps {
  readonly figure: AppraisalFigure;
  readonly draft: Draft;
  readonly wrong: 'value' | 'note' | null;
  readonly onChange: (draft: Draft) => void;
}

function FigureFields({ figure, draft, wrong, onChange }: FigureFieldsProps) {
  const id = useId();
  const { title, unit, question, about, hidden } = figure;
  const label = unit === null ? title : t('appraisals.withUnit', { title, unit });
  const setValue = (value: string) => onChange({ ...draft, value });
  return (
    <div className="gt-form gt-appraisal-fields">
      <div>
        <label htmlFor={`${id}-value`}>{label}</label>
        {question ? (
          <select id={`${id}-value`} value={draft.value} onChange={(event) => setValue(event.target.value)}>
            <option value="">{t('appraisals.fill.unanswered')}</option>
            <option value="0">{t('appraisals.no')}</option>
            <option value="1">{t('appraisals.yes')}</option>
          </select>
        ) : (
          <input
            id={`${id}-value`}
            inputMode="decimal"
            maxLength={20}
            aria-invalid={wrong === 'value'}
            placeholder={hidden ? t('appraisals.fill.hidden') : (about ?? '')}
            value={draft.value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </div>
      <div>
        <label htmlFor={`${id}-note`}>{t('appraisals.fill.basis')}</label>
        <input
          id={`${id}-note`}
          maxLength={200}
          aria-invalid={wrong === 'note'}
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.target.value })}
        />
      </div>
      {wrong !== null && <p className="gt-problem">{t(`appraisals.fill.wrong.${wrong}`)}</p>}
    </div>
  );
}
