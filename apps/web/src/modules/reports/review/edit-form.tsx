import type { Reading, ReadingValue, Report } from '@guatu/contract';
import { READING_COMPARATORS, READING_GROWTH, READING_VALUE_KINDS, READING_VINTAGES } from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field } from '../../../ui/field.tsx';
import { fieldLabel } from '../model/words.ts';
import type { Change } from './use-review.ts';

interface EditFormProps {
  readonly report: Report;
  readonly reading: Reading;
  readonly onSave: (change: Change, accept: boolean) => void;
  readonly onClose: () => void;
}

const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());

const choices = <Code extends string>(codes: readonly Code[], label: (code: Code) => string, none?: string) => [
  ...(none === undefined ? [] : [{ value: '', label: none }]),
  ...codes.map((value) => ({ value, label: label(value) })),
];

const one = <Code extends string>(codes: readonly Code[], value: string): Code | null =>
  codes.find((each) => each === value) ?? null;

/** Everything that a reading says, to be put right. */
export function EditForm({ report, reading, onSave, onClose }: EditFormProps) {
  const [says, setSays] = useState<ReadingValue>(reading.says);
  const [value, setValue] = useState(reading.says.value === null ? '' : String(reading.says.value));
  const [remember, setRemember] = useState(true);
  const put = (change: Partial<ReadingValue>) => setSays((before) => ({ ...before, ...change }));
  const renamed = says.indicatorId !== null && says.indicatorId !== reading.says.indicatorId;
  const save = (accept: boolean) => {
    const number = value.trim() === '' ? null : Number(value);
    onSave({ says: { ...says, value: number }, remember: renamed && remember }, accept);
  };
  return (
    <form
      className="gt-report-edit gt-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(true);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {reading.kind === 'PROJECT' ? (
        <ProjectFields {...{ report, reading, says, put }} />
      ) : (
        <FigureFields {...{ report, reading, says, put }} />
      )}
      <Field label={t('reports.edit.value')} type="text" value={value} onChange={setValue} />
      <Field label={t('reports.edit.unit')} value={says.unit ?? ''} onChange={(unit) => put({ unit: text(unit) })} />
      <Field
        label={t('reports.edit.region')}
        value={says.region ?? ''}
        onChange={(region) => put({ region: text(region) })}
      />
      {renamed && (
        <label className="gt-report-remember">
          <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
          {t('reports.edit.remember')}
        </label>
      )}
      <div className="gt-report-acts">
        <Button size="small" type="primary" htmlType="submit" disabled={Number.isNaN(Number(value))}>
          {t('reports.edit.saveAccept')} <kbd>Enter</kbd>
        </Button>
        <Button size="small" disabled={Number.isNaN(Number(value))} onClick={() => save(false)}>
          {t('reports.edit.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('reports.edit.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly report: Report;
  readonly reading: Reading;
  readonly says: ReadingValue;
  readonly put: (change: Partial<ReadingValue>) => void;
}

function ProjectFields({ report, reading, says, put }: FieldsProps) {
  return (
    <>
      <Field
        label={t('reports.edit.name')}
        value={says.name ?? ''}
        onChange={(name) => put({ name: text(name) })}
        wide
      />
      <ProjectChoice {...{ report, reading, says, put }} none={t('reports.newProject')} />
      <Field
        label={t('reports.edit.company')}
        value={says.company ?? ''}
        onChange={(company) => put({ company: text(company) })}
      />
    </>
  );
}

function FigureFields({ report, reading, says, put }: FieldsProps) {
  const offered = reading.indicators.map(({ indicatorId }) => indicatorId);
  const dictionary = [...report.dictionary].sort(
    (a, b) => Number(offered.includes(b.id)) - Number(offered.includes(a.id)),
  );
  return (
    <>
      <ChoiceField
        label={t('reports.edit.indicator')}
        value={says.indicatorId ?? ''}
        onChange={(id) => {
          const label = report.dictionary.find((each) => each.id === id)?.label;
          put(label === undefined ? { indicatorId: null } : { indicatorId: id, name: label });
        }}
        options={[
          { value: '', label: t('reports.edit.none') },
          ...dictionary.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      {says.indicatorId === null && (
        <Field label={t('reports.edit.name')} value={says.name ?? ''} onChange={(name) => put({ name: text(name) })} />
      )}
      <ProjectChoice {...{ report, reading, says, put }} none={t('reports.edit.noProject')} />
      {says.projectId !== null && (
        <ChoiceField
          label={t('reports.edit.field')}
          value={says.projectField ?? ''}
          onChange={(field) => put({ projectField: text(field) })}
          options={choices(
            report.fieldLabels.map(({ field }) => field),
            (field) => fieldLabel(report, field),
            t('reports.edit.asFigure'),
          )}
        />
      )}
      <Field
        label={t('reports.edit.period')}
        hint={t('reports.edit.periodHint')}
        value={says.period ?? ''}
        onChange={(period) => put({ period: text(period) })}
      />
      <ChoiceField
        label={t('reports.edit.kind')}
        value={says.valueKind}
        onChange={(kind) => put({ valueKind: one(READING_VALUE_KINDS, kind) ?? 'ACTUAL' })}
        options={choices(READING_VALUE_KINDS, (kind) => t(`reports.kind.${kind}`))}
      />
      <ChoiceField
        label={t('reports.edit.comparator')}
        value={says.comparator ?? ''}
        onChange={(sign) => put({ comparator: one(READING_COMPARATORS, sign) })}
        options={choices(READING_COMPARATORS, (sign) => t(`reports.comparator.${sign}`), t('reports.edit.about'))}
      />
      <ChoiceField
        label={t('reports.edit.vintage')}
        value={says.vintage ?? ''}
        onChange={(vintage) => put({ vintage: one(READING_VINTAGES, vintage) })}
        options={choices(READING_VINTAGES, (each) => t(`reports.vintage.${each}`), t('reports.edit.unsaid'))}
      />
      <ChoiceField
        label={t('reports.edit.growth')}
        value={says.growthBasis ?? ''}
        onChange={(basis) => put({ growthBasis: one(READING_GROWTH, basis) })}
        options={choices(READING_GROWTH, (each) => t(`reports.growth.${each}`), t('reports.edit.unsaid'))}
      />
    </>
  );
}

function ProjectChoice({ report, reading, says, put, none }: FieldsProps & { readonly none: string }) {
  const ids = new Set([
    ...reading.projects.map(({ projectId }) => projectId),
    ...(says.projectId ? [says.projectId] : []),
  ]);
  const options = report.projects.filter(({ id }) => ids.has(id));
  if (options.length === 0) return null;
  return (
    <ChoiceField
      label={t('reports.edit.project')}
      value={says.projectId ?? ''}
      onChange={(id) => put(id === '' ? { projectId: null, projectField: null } : { projectId: id })}
      options={[
        { value: '', label: none },
        ...options.map(({ id, name, place }) => ({ value: id, label: `${name} · ${place}` })),
      ]}
    />
  );
}
