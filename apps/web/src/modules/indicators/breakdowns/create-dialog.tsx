import { BREAKDOWN_METHODS, breakdownMethodSchema } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useBoard, useIndicatorDictionary, useOpenBreakdown } from '../api.ts';
import { placeOptions } from '../board/frame.tsx';
import { entryValue, entryWord } from './typed.ts';

interface CreateDialogProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Drafts the division of one year's target: of what, where, how much, by which paper and how. */
export function CreateDialog({ onClose, onMade }: CreateDialogProps) {
  const act = useOpenBreakdown();
  const indicators = (useIndicatorDictionary().data?.items ?? []).filter(({ direction }) => direction !== 'NONE');
  const board = useBoard({}).data;
  const [form, setForm] = useState({ indicator: '', place: '', year: '', total: '', paper: '', method: 'EQUAL' });
  const set = (key: keyof typeof form) => (value: string) => setForm((all) => ({ ...all, [key]: value }));
  const indicator = indicators.find(({ id }) => id === form.indicator) ?? indicators[0];
  const place = board?.places.find(({ id }) => String(id) === form.place) ?? board?.places[0];
  const total = indicator ? entryValue(form.total, indicator) : null;
  const method = breakdownMethodSchema.safeParse(form.method).data ?? 'HAND';
  const year = /^\d{4}$/.test(form.year) ? Number(form.year) : null;
  const ready =
    indicator !== undefined && place !== undefined && total !== null && year !== null && form.paper.trim() !== '';
  return (
    <FormDialog
      title={t('indicators.breakdowns.create')}
      submit={t('indicators.breakdowns.create')}
      ready={ready}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={() => {
        if (!indicator || !place || total === null || year === null) return;
        const body = { indicator: indicator.id, place: place.id, year, total, paper: form.paper.trim() };
        act.mutate({ ...body, method: indicator.sums ? method : 'HAND' }, { onSuccess: ({ id }) => onMade(id) });
      }}
    >
      <div className="gt-form">
        <ChoiceField
          label={t('indicators.breakdowns.indicator')}
          value={indicator?.id ?? ''}
          onChange={set('indicator')}
          options={indicators.map(({ id, label }) => ({ value: id, label }))}
        />
        <ChoiceField
          label={t('indicators.breakdowns.placeField')}
          value={place ? String(place.id) : ''}
          onChange={set('place')}
          options={placeOptions(board?.places ?? [])}
        />
        <Field
          label={t('indicators.breakdowns.yearField')}
          type="number"
          value={form.year}
          onChange={set('year')}
          required
        />
        <Field
          label={t('indicators.breakdowns.total', { unit: indicator ? entryWord(indicator) : '' })}
          type="number"
          value={form.total}
          onChange={set('total')}
          required
        />
        <Field
          label={t('indicators.breakdowns.paper')}
          value={form.paper}
          onChange={set('paper')}
          hint={t('indicators.breakdowns.paperHint')}
          required
          wide
        />
        {indicator?.sums !== false && (
          <ChoiceField
            label={t('indicators.breakdowns.method')}
            value={method}
            onChange={set('method')}
            options={BREAKDOWN_METHODS.map((each) => ({
              value: each,
              label: t(`indicators.breakdowns.methods.${each}`),
            }))}
            wide
          />
        )}
      </div>
    </FormDialog>
  );
}
