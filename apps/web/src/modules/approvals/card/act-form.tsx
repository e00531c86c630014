import {
  type ApprovalAct,
  type ApprovalActBody,
  approvalResultSchema,
  type ProjectApprovalItem,
  pauseKindSchema,
} from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { useAct } from '../api.ts';

interface ActFormProps {
  readonly item: ProjectApprovalItem;
  readonly projectId: string;
  readonly version: number;
  readonly today: string;
}

/** Records what the agency did on a day: only acts that the file allows as it stands, with only what each of them takes. */
export function ActForm({ item, projectId, version, today }: ActFormProps) {
  const [act, setAct] = useState<ApprovalAct>(item.acts[0] ?? 'accept');
  const saving = useAct(projectId, item.code);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate(bodyOf(new FormData(event.currentTarget), act, version));
  };
  return (
    <form className="gt-approval-form" onSubmit={submit}>
      <h3>{t('approvals.act.title')}</h3>
      <Segmented
        label={t('approvals.act.title')}
        value={act}
        onChange={setAct}
        options={item.acts.map((each) => ({ value: each, label: t(`approvals.act.${each}`) }))}
      />
      <Field name={t('approvals.act.on')}>
        <input type="date" name="on" required defaultValue={today} max={today} />
      </Field>
      <ActFields act={act} />
      <Field name={t('approvals.act.note')}>
        <input type="text" name="note" maxLength={500} />
      </Field>
      {saving.error && (
        <p role="alert" className="gt-approval-faulty">
          {messageOf(saving.error)}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={saving.isPending}>
        {t('approvals.act.save', { act: t(`approvals.act.${act}`) })}
      </Button>
    </form>
  );
}

function ActFields({ act }: { readonly act: ApprovalAct }) {
  switch (act) {
    case 'accept':
      return (
        <Field name={t('approvals.act.cureBy')}>
          <input type="date" name="cureBy" />
        </Field>
      );
    case 'pause':
      return (
        <Field name={t('approvals.act.kind')}>
          <select name="kind">
            {pauseKindSchema.options.map((kind) => (
              <option key={kind} value={kind}>
                {kind === 'PREPARATION' ? t('approvals.why.PREPARING') : t(`approvals.why.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
      );
    case 'extend':
      return (
        <Field name={t('approvals.act.days')}>
          <input type="number" name="days" min={1} step={1} required />
        </Field>
      );
    case 'decide':
      return (
        <>
          <Field name={t('approvals.act.result')}>
            <select name="result">
              {approvalResultSchema.options.map((result) => (
                <option key={result} value={result}>
                  {t(`approvals.result.${result}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field name={t('approvals.act.docNo')}>
            <input type="text" name="docNo" maxLength={100} />
          </Field>
        </>
      );
    case 'rule':
      return (
        <Field name={t('approvals.act.needed')}>
          <select name="needed">
            <option value="no">{t('approvals.act.noNeed')}</option>
            <option value="yes">{t('approvals.act.need')}</option>
          </select>
        </Field>
      );
    default:
      return null;
  }
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label>
      <span>{name}</span>
      {children}
    </label>
  );
}

/** Only what was filled in goes along. */
function bodyOf(form: FormData, act: ApprovalAct, version: number): ApprovalActBody {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const kind = pauseKindSchema.safeParse(text('kind')).data;
  const result = approvalResultSchema.safeParse(text('result')).data;
  const [days, needed, docNo, cureBy, note] = ['days', 'needed', 'docNo', 'cureBy', 'note'].map(text);
  return {
    version,
    act,
    on: text('on') ?? '',
    ...(kind && { kind }),
    ...(result && { result }),
    ...(days !== undefined && { days: Number(days) }),
    ...(needed !== undefined && { needed: needed === 'yes' }),
    ...(docNo !== undefined && { docNo }),
    ...(cureBy !== undefined && { cureBy }),
    ...(note !== undefined && { note }),
  };
}
