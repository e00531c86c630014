import type { Factor, FactorDemand, FactorLine } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useProjectsNamed, useSaveDemand } from './api.ts';
import { lineKey } from './line-table.tsx';

export interface DemandDialogProps {
  readonly factors: readonly Factor[];
  readonly factor: Factor;
  /** Supplies that a demand may be laid to, with their names. */
  readonly lines: readonly { readonly line: FactorLine; readonly name: string }[];
  readonly line: FactorLine | null;
  readonly demand: FactorDemand | null;
  readonly onClose: () => void;
}

interface Project {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** Enters what one project needs of a factor, and where it is to come from. */
export function DemandDialog({ factors, factor, lines, line, demand, onClose }: DemandDialogProps) {
  const save = useSaveDemand();
  const [project, setProject] = useState<Project | null>(
    demand && { id: demand.projectId, version: demand.version, name: demand.name },
  );
  const [words, setWords] = useState({
    ...{ factor: factor.id, unit: factor.unit, amount: demand?.amount ? String(demand.amount) : '' },
    ...{ month: demand?.month ?? '', capacity: line?.capacityId ?? '', paper: demand?.paper ?? '' },
  });
  const set = (key: keyof typeof words) => (value: string) => setWords((all) => ({ ...all, [key]: value }));
  const asked = factors.find(({ id }) => id === words.factor) ?? factor;
  const facilities = lines.filter((each) => each.line.factor === asked.id && each.line.capacityId !== null);
  const send = (amount: number | null) => {
    if (!project) return;
    save.mutate(
      {
        ...{ project: project.id, version: project.version, factor: asked.id, amount, unit: words.unit },
        ...{ month: words.month || null, capacity: words.capacity || null, paper: words.paper.trim() || null },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={demand ? t('factors.editDemand', { name: demand.name }) : t('factors.addDemand')}
      submit={t('factors.save')}
      onSubmit={() => send(Number(words.amount))}
      onClose={onClose}
      busy={save.isPending}
      ready={project !== null && Number(words.amount) > 0 && words.unit.trim() !== ''}
      error={save.error}
      acts={
        demand?.from === 'RECORD' && (
          <button type="button" className="gt-link" onClick={() => send(null)}>
            {t('factors.withdraw')}
          </button>
        )
      }
    >
      <div className="gt-form">
        {!demand && <ProjectPicker project={project} onPick={setProject} />}
        {!demand && (
          <ChoiceField
            label={t('factors.factor')}
            value={words.factor}
            onChange={(id) =>
              setWords((all) => ({
                ...{ ...all, factor: id, capacity: '' },
                unit: factors.find((each) => each.id === id)?.unit ?? all.unit,
              }))
            }
            options={factors.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Field label={t('factors.amount')} value={words.amount} onChange={set('amount')} type="number" required />
        <Field label={t('factors.unit')} value={words.unit} onChange={set('unit')} required />
        <Field label={t('factors.neededFrom')} value={words.month} onChange={set('month')} type="month" />
        {asked.supply === 'FACILITY' && (
          <ChoiceField
            label={t('factors.supply')}
            value={words.capacity}
            onChange={set('capacity')}
            options={[
              { value: '', label: t('factors.notLaid') },
              ...facilities.map(({ line: each, name }) => ({ value: lineKey(each), label: name })),
            ]}
          />
        )}
        <Field
          label={t('factors.paper')}
          value={words.paper}
          onChange={set('paper')}
          hint={t('factors.paperHint')}
          wide
        />
        <p className="gt-note is-text">{t('factors.monthNote')}</p>
      </div>
    </FormDialog>
  );
}

interface ProjectPickerProps {
  readonly project: Project | null;
  readonly onPick: (project: Project | null) => void;
}

/** Finds a project by a part of its name. */
function ProjectPicker({ project, onPick }: ProjectPickerProps) {
  const [words, setWords] = useState('');
  const found = useProjectsNamed(words.trim());
  const named = (found.data?.rows ?? []).map(({ id, version, values }) => ({
    ...{ id, version, name: String(values.projectName ?? '') },
  }));
  return (
    <div className="is-text">
      <Field
        label={t('factors.findProject')}
        value={project?.name ?? words}
        onChange={(value) => {
          onPick(null);
          setWords(value);
        }}
        required
        hint={t('factors.findHint')}
      />
      {!project && words.trim().length >= 2 && (
        <ul className="gt-factors-found">
          {named.length === 0 && !found.isFetching && <li className="gt-note">{t('factors.notFound')}</li>}
          {named.map((each) => (
            <li key={each.id}>
              <button type="button" className="gt-link" onClick={() => onPick(each)}>
                {each.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
