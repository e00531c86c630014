import type { Channel } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSaveChannel } from './api.ts';
import { type ChannelForm, formOf, inputOf, isComplete } from './channel-form.ts';

const WAYS = ['EMAIL', 'WECOM', 'DINGTALK', 'GENERIC'] as const;
const SECURITIES = ['TLS', 'STARTTLS', 'NONE'] as const;
const PACES = ['EACH', 'DAILY', 'WEEKLY'] as const;

/** Sets up a way out, or changes one; its kind stays. */
export function ChannelDialog({
  channel,
  onClose,
}: {
  readonly channel: Channel | null;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState(() => formOf(channel));
  const save = useSaveChannel();
  const set = (change: Partial<ChannelForm>) => setForm({ ...form, ...change });
  const mail = form.way === 'EMAIL';
  return (
    <FormDialog
      title={t(channel === null ? 'notices.channel.add' : 'notices.channel.edit')}
      headNote={t('notices.channel.dialogNote')}
      className="gt-notice-channel"
      submit={t('notices.save')}
      onSubmit={() => save.mutate(inputOf(channel?.id ?? null, form), { onSuccess: onClose })}
      onClose={onClose}
      busy={save.isPending}
      ready={isComplete(form, channel !== null)}
      error={save.error}
    >
      <div className="gt-form">
        <Text label={t('notices.channel.name')} value={form.name} onChange={(name) => set({ name })} />
        <Choice
          label={t('notices.channel.kind')}
          value={form.way}
          values={channel === null ? WAYS : [form.way]}
          wordOf={(way) => t(way === 'EMAIL' ? 'notices.kinds.EMAIL' : `notices.presets.${way}`)}
          onChange={(way) => set({ way })}
        />
        {mail ? <MailFields form={form} set={set} /> : <RobotFields form={form} set={set} />}
        {(mail || form.way !== 'WECOM') && (
          <Text
            type="password"
            label={t(mail ? 'notices.channel.password' : 'notices.channel.secret')}
            hint={channel?.hasSecret ? t('notices.channel.kept') : ''}
            value={form.secret}
            onChange={(secret) => set({ secret })}
          />
        )}
        <Tick label={t('notices.channel.inside')} on={form.inside} onChange={(inside) => set({ inside })} />
        <Tick label={t('notices.channel.enabled')} on={form.enabled} onChange={(enabled) => set({ enabled })} />
      </div>
    </FormDialog>
  );
}

interface FieldsProps {
  readonly form: ChannelForm;
  readonly set: (change: Partial<ChannelForm>) => void;
}

function MailFields({ form, set }: FieldsProps) {
  return (
    <>
      <Text label={t('notices.channel.host')} value={form.host} onChange={(host) => set({ host })} />
      <Text type="number" label={t('notices.channel.port')} value={form.port} onChange={(port) => set({ port })} />
      <Choice
        label={t('notices.channel.security')}
        value={form.security}
        values={SECURITIES}
        wordOf={(security) => t(`notices.securities.${security}`)}
        onChange={(security) => set({ security })}
      />
      <Text type="email" label={t('notices.channel.from')} value={form.from} onChange={(from) => set({ from })} />
      <Text label={t('notices.channel.user')} value={form.user} onChange={(user) => set({ user })} />
    </>
  );
}

function RobotFields({ form, set }: FieldsProps) {
  return (
    <>
      <Text type="url" label={t('notices.channel.url')} value={form.url} onChange={(url) => set({ url })} />
      <Choice
        label={t('notices.pace')}
        value={form.pace}
        values={PACES}
        wordOf={(pace) => t(`notices.paces.${pace}`)}
        onChange={(pace) => set({ pace })}
      />
    </>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'email' | 'number' | 'url';
  readonly hint?: string;
}

function Text({ label, value, onChange, type = 'text', hint = '' }: TextProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={hint}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, values, wordOf, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(values.find((each) => each === target.value) ?? value)}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {wordOf(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, on, onChange }: TickProps) {
  return (
    <label className="gt-notice-event is-text">
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
