import { PROMISE_SOURCES, type ProjectPromise, promiseDirectionSchema, promiseSourceSchema } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field, OPEN_CHOICE } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useWords } from '../../../ui/use-words.ts';
import { usePromiseAct } from '../api.ts';
import { ClauseField } from './clause-field.tsx';
import type { OnProject } from './on-project.ts';
import { titleOf } from './promises-card.tsx';

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Enters a promise in the agreement's words. What is usual in an industry may be taken over, and is never filled in by itself. */
export function PromiseDialog({ answer, promise, onClose }: OnProject & { readonly promise: ProjectPromise | null }) {
  const { project, offers, offerNote } = answer;
  const act = usePromiseAct(project.id);
  const { words, set, setWords } = useWords(() => wordsOf(promise));
  const [target, weight] = [Number(words.target), Number(words.weight)];
  const direction = promiseDirectionSchema.safeParse(words.direction).data;
  const source = promiseSourceSchema.safeParse(words.source).data;
  const texts = [words.title, words.clause, words.place, words.from, words.due];
  const whole = CODE.test(words.code) && target > 0 && weight > 0 && direction !== undefined && source !== undefined;
  const choices = offers.flatMap(({ title: industry, matches, measures }, place) =>
    measures.map((measure, index) => ({
      ...{ value: `${place}.${index}`, measure },
      label: t(matches ? 'settlements.offerOwn' : 'settlements.offerOf', {
        ...{ industry, title: measure.title, target: measure.target, unit: measure.unit },
      }),
    })),
  );
  const take = (value: string) => {
    const measure = choices.find((each) => each.value === value)?.measure;
    if (!measure) return;
    const { id: code, title, unit } = measure;
    const figures = { target: String(measure.target), weight: measure.weight > 0 ? String(measure.weight) : '' };
    setWords((all) => ({
      ...all,
      code,
      title,
      unit,
      ...figures,
      direction: measure.direction,
      source: measure.source,
    }));
  };
  const send = () => {
    if (direction === undefined || source === undefined) return;
    const { code, title, clause, place, unit, from, due } = words;
    const written = { code, title, clause, place, direction, unit, target, weight, from, due, source };
    act.mutate(
      { act: 'save', version: project.version, isNew: promise === null, promise: written },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={promise ? t('settlements.editPromise', { title: titleOf(promise) }) : t('settlements.addPromise')}
      submit={t('settlements.save')}
      onSubmit={send}
      onClose={onClose}
      busy={act.isPending}
      ready={whole && texts.every((text) => text.trim() !== '')}
      error={act.error}
    >
      <div className="gt-form">
        {promise === null && (
          <ChoiceField
            label={t('settlements.offer')}
            value=""
            onChange={take}
            options={[{ value: '', label: t('settlements.offerNone') }, ...choices]}
            wide
          />
        )}
        <Field label={t('settlements.promise')} value={words.title} onChange={set('title')} required />
        {promise === null && (
          <Field
            label={t('settlements.code')}
            value={words.code}
            onChange={set('code')}
            hint={t('settlements.codeHint')}
            required
          />
        )}
        <Field label={t('settlements.target')} value={words.target} onChange={set('target')} type="number" required />
        <Field label={t('settlements.unit')} value={words.unit} onChange={set('unit')} />
        <ChoiceField
          label={t('settlements.direction')}
          value={words.direction}
          onChange={set('direction')}
          options={[
            OPEN_CHOICE,
            { value: 'UP', label: t('settlements.up') },
            { value: 'DOWN', label: t('settlements.down') },
          ]}
        />
        <Field label={t('settlements.weight')} value={words.weight} onChange={set('weight')} type="number" required />
        <ChoiceField
          label={t('settlements.source')}
          value={words.source}
          onChange={set('source')}
          options={[
            OPEN_CHOICE,
            ...PROMISE_SOURCES.map((value) => ({ value, label: t(`settlements.sourceName.${value}`) })),
          ]}
        />
        <Field
          label={t('settlements.clausePlace')}
          value={words.place}
          onChange={set('place')}
          hint={t('settlements.placeHint')}
          required
        />
        <Field label={t('settlements.from')} value={words.from} onChange={set('from')} type="date" required />
        <Field label={t('settlements.until')} value={words.due} onChange={set('due')} type="date" required />
        <ClauseField value={words.clause} onChange={set('clause')} />
        {promise === null && <p className="gt-note is-text">{t('settlements.offerNote', { note: offerNote })}</p>}
      </div>
    </FormDialog>
  );
}

/** A day as a date field takes it: a promise that a workbook brought may be dated to the month only. */
const dayOf = (date: string | null | undefined): string => (/^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? (date ?? '') : '');

function wordsOf(promise: ProjectPromise | null) {
  return {
    ...{ code: promise?.code ?? '', title: promise ? titleOf(promise) : '', unit: promise?.unit ?? '' },
    ...{ clause: promise?.clause ?? '', place: promise?.place ?? '', direction: promise?.direction ?? '' },
    ...{ target: promise ? String(promise.target) : '', weight: promise?.weight ? String(promise.weight) : '' },
    ...{ source: promise?.source ?? '', from: dayOf(promise?.from), due: dayOf(promise?.due) },
  };
}
