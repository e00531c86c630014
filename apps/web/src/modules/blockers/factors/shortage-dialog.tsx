import type { Factor, FactorDemand, FactorLine } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { CheckList } from '../check-list.tsx';
import { type FactorRows, useFactorRows, useRegisterShortage } from './api.ts';
import { printFigure, shortMonths, worstShortage } from './figures.ts';

export interface ShortageDialogProps {
  readonly line: FactorLine;
  readonly factor: Factor;
  readonly name: string;
  readonly onClose: () => void;
}

/** Makes blockers of a shortage, with its figures filled in, and leads to the root cause they are laid to. */
export function ShortageDialog(props: ShortageDialogProps) {
  const rows = useFactorRows(props.line);
  if (!rows.data) return <Skeleton rows={3} />;
  return <ShortageForm {...props} rows={rows.data} />;
}

function ShortageForm({ line, factor, name, onClose, rows }: ShortageDialogProps & { readonly rows: FactorRows }) {
  const register = useRegisterShortage();
  const navigate = useNavigate();
  const months = shortMonths(line);
  const [month, setMonth] = useState(worstShortage(line)?.month.month ?? '');
  const shortage = months.find((each) => each.month.month === month);
  const waiting = waitingBy(rows.demands, month, shortage?.confirmed ?? true);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(waiting.map(({ projectId }) => projectId).filter((id) => !left.has(id)));
  const [words, setWords] = useState({
    ...{ title: t('factors.causeTitle', { name, factor: factor.title }), unit: line.supplier ?? '', due: '', into: '' },
  });
  const set = (key: keyof typeof words) => (value: string) => setWords((all) => ({ ...all, [key]: value }));
  const into = rows.causes.find(({ id }) => id === words.into) ?? null;
  const send = () =>
    register.mutate(
      {
        ...{ factor: factor.id, capacity: line.capacityId, territory: line.territoryId, month },
        ...{ projects: [...chosen], title: words.title.trim(), unit: words.unit.trim(), due: words.due || null },
        into: into && { id: into.id, version: into.version },
      },
      { onSuccess: (cause) => void navigate({ to: '/blockers/causes/$id', params: { id: cause.id } }) },
    );
  return (
    <FormDialog
      title={t('factors.register')}
      submit={t('factors.registerDo')}
      onSubmit={send}
      onClose={onClose}
      busy={register.isPending}
      ready={chosen.size > 0 && words.title.trim() !== ''}
      error={register.error}
    >
      {shortage && (
        <p>
          {t('factors.registerNote', {
            ...{ name, month, amount: printFigure(shortage.amount), unit: factor.unit, factor: factor.title },
          })}
        </p>
      )}
      <div className="gt-form">
        <ChoiceField
          label={t('factors.shortMonth')}
          value={month}
          onChange={setMonth}
          options={months.map((each) => ({
            value: each.month.month,
            label: t('factors.shortIn', {
              ...{ month: each.month.month, amount: printFigure(each.amount), unit: factor.unit },
            }),
          }))}
          wide
        />
        <ChoiceField
          label={t('factors.into')}
          value={words.into}
          onChange={set('into')}
          options={[
            { value: '', label: t('factors.newCause') },
            ...rows.causes.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          wide
        />
        {!into && <Field label={t('causes.title')} value={words.title} onChange={set('title')} required wide />}
        {!into && <Field label={t('causes.unit')} value={words.unit} onChange={set('unit')} />}
        {!into && <Field label={t('causes.due')} value={words.due} onChange={set('due')} type="date" />}
        <CheckList
          items={waiting.map(({ projectId, name: label, amount, month: from }) => ({
            ...{ id: projectId, label },
            note: t('factors.waits', { amount: printFigure(amount ?? 0), unit: factor.unit, month: from ?? '' }),
          }))}
          chosen={chosen}
          onChange={(next) => setLeft(new Set(waiting.map(({ projectId }) => projectId).filter((id) => !next.has(id))))}
        />
      </div>
    </FormDialog>
  );
}

/** Who waits by the month: confirmed demand alone where that is short already; not what waits at a root cause. */
function waitingBy(demands: readonly FactorDemand[], month: string, confirmedOnly: boolean): readonly FactorDemand[] {
  return demands.filter(
    (each) => each.causeId === null && each.month !== null && each.month <= month && (each.confirmed || !confirmedOnly),
  );
}
