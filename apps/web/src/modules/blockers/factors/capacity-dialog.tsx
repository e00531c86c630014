import type { CapacityInput, Factor } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { type Dictionary, useDictionary } from '../../records/dictionary.ts';
import { type Facility, useSaveCapacity } from './api.ts';

export interface CapacityDialogProps {
  readonly factors: readonly Factor[];
  readonly factor: Factor | null;
  readonly facility: Facility | null;
  readonly onClose: () => void;
}

type Addition = Readonly<Record<'month' | 'amount' | 'project' | 'source', string>>;

const NO_ADDITION: Addition = { month: '', amount: '', project: '', source: '' };

/** Enters what a facility gives, what of it is taken, and what will be added when. */
export function CapacityDialog({ factors, factor, facility, onClose }: CapacityDialogProps) {
  const save = useSaveCapacity();
  const dictionary = useDictionary();
  const [words, setWords] = useState(() => startOf(factor ?? factors[0], facility));
  const [additions, setAdditions] = useState<readonly Addition[]>(() =>
    (facility?.additions ?? []).map((each) => ({ ...each, amount: String(each.amount) })),
  );
  const set = (key: keyof typeof words) => (value: string) => setWords((all) => ({ ...all, [key]: value }));
  const body: CapacityInput = {
    ...words,
    amount: Number(words.amount),
    used: Number(words.used),
    additions: additions.map((each) => ({ ...each, amount: Number(each.amount) })),
  };
  const needed = [words.title, words.unit, words.amount, words.from, words.used, words.source, words.territory];
  const complete = additions.every(
    ({ month, amount, project }) => month !== '' && Number(amount) > 0 && project !== '',
  );
  const send = () =>
    save.mutate(
      {
        ...body,
        id: facility?.id ?? null,
        version: facility?.version ?? 0,
        territoryId: Number(words.territory),
      },
      { onSuccess: onClose },
    );
  const pickFactor = (id: string) =>
    setWords((all) => ({ ...all, factor: id, unit: factors.find((each) => each.id === id)?.unit ?? all.unit }));
  return (
    <FormDialog
      title={facility ? t('factors.editCapacity', { title: facility.title }) : t('factors.addCapacity')}
      submit={t('factors.save')}
      className="gt-factors-dialog"
      onSubmit={send}
      onClose={onClose}
      busy={save.isPending}
      ready={needed.every((each) => each.trim() !== '') && complete}
      error={save.error}
    >
      <div className="gt-form">
        <Field
          label={t('factors.supply')}
          value={words.title}
          onChange={set('title')}
          required
          hint={t('factors.titleHint')}
        />
        {facility ? null : (
          <ChoiceField
            label={t('factors.factor')}
            value={words.factor}
            onChange={pickFactor}
            options={factors.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        {facility ? null : (
          <ChoiceField
            label={t('causes.place')}
            value={words.territory}
            onChange={set('territory')}
            options={[{ value: '', label: t('factors.choose') }, ...placesOf(dictionary.data)]}
          />
        )}
        <Field label={t('factors.supplier')} value={words.supplier} onChange={set('supplier')} />
        <Field label={t('factors.capacity')} value={words.amount} onChange={set('amount')} type="number" required />
        <Field label={t('factors.used')} value={words.used} onChange={set('used')} type="number" required />
        <Field label={t('factors.unit')} value={words.unit} onChange={set('unit')} required />
        <Field label={t('factors.since')} value={words.from} onChange={set('from')} type="month" required />
        <Field label={t('factors.source')} value={words.source} onChange={set('source')} required wide />
      </div>
      <Additions additions={additions} onChange={setAdditions} />
    </FormDialog>
  );
}

function startOf(factor: Factor | undefined, facility: Facility | null) {
  return {
    ...{
      title: facility?.title ?? '',
      factor: facility?.factor ?? factor?.id ?? '',
      supplier: facility?.supplier ?? '',
    },
    ...{ unit: facility?.unit ?? factor?.unit ?? '', amount: facility ? String(facility.amount) : '' },
    ...{ from: facility?.from ?? '', used: facility ? String(facility.used) : '', source: facility?.source ?? '' },
    territory: facility ? String(facility.territoryId) : '',
  };
}

/** Leaves only: what a place has itself. */
function placesOf(dictionary: Dictionary | undefined) {
  const territories = dictionary?.territories ?? [];
  const parents = new Set(territories.map(({ parentId }) => parentId));
  return territories.filter(({ id }) => !parents.has(id)).map(({ id, name }) => ({ value: String(id), label: name }));
}

interface AdditionsProps {
  readonly additions: readonly Addition[];
  readonly onChange: (additions: readonly Addition[]) => void;
}

/** What will be added: when, how much, by which works. */
function Additions({ additions, onChange }: AdditionsProps) {
  const set = (index: number, key: keyof Addition) => (value: string) =>
    onChange(additions.map((each, at) => (at === index ? { ...each, [key]: value } : each)));
  return (
    <fieldset className="gt-factors-additions">
      <legend>{t('factors.additions')}</legend>
      {additions.map((addition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no name of their own
        <div key={index} className="gt-form">
          <Field
            label={t('factors.month')}
            value={addition.month}
            onChange={set(index, 'month')}
            type="month"
            required
          />
          <Field
            label={t('factors.amount')}
            value={addition.amount}
            onChange={set(index, 'amount')}
            type="number"
            required
          />
          <Field label={t('factors.works')} value={addition.project} onChange={set(index, 'project')} required />
          <Field label={t('factors.source')} value={addition.source} onChange={set(index, 'source')} />
          <Button size="small" onClick={() => onChange(additions.filter((_, at) => at !== index))}>
            {t('factors.removeAddition')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...additions, NO_ADDITION])}>
        {t('factors.addAddition')}
      </Button>
    </fieldset>
  );
}
