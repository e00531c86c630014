import { Alert, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../texts/index.ts';

export interface PasswordFormProps {
  readonly busy: boolean;
  /** Refusal in three parts, as the server wrote it. */
  readonly error: string | null;
  readonly onChange: (current: string, next: string) => void;
}

/** The present password, and a new one typed twice. */
export function PasswordForm({ busy, error, onChange }: PasswordFormProps) {
  const ids = { current: useId(), next: useId(), again: useId(), rules: useId(), differ: useId() };
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const differ = again !== '' && next !== again;
  const complete = current !== '' && next !== '' && next === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !busy) onChange(current, next);
  };
  return (
    <form className="gt-account-form" onSubmit={submit}>
      {error !== null && <Alert type="error" title={error} role="alert" />}
      <label htmlFor={ids.current}>{t('account.current')}</label>
      <Input.Password
        id={ids.current}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <label htmlFor={ids.next}>{t('account.next')}</label>
      <Input.Password
        id={ids.next}
        autoComplete="new-password"
        aria-describedby={ids.rules}
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <p id={ids.rules} className="gt-note">
        {t('account.rules')}
      </p>
      <label htmlFor={ids.again}>{t('account.again')}</label>
      <Input.Password
        id={ids.again}
        autoComplete="new-password"
        aria-invalid={differ}
        aria-describedby={differ ? ids.differ : undefined}
        {...(differ ? { status: 'error' as const } : {})}
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      {differ && (
        <p id={ids.differ} className="gt-account-problem">
          {t('account.differ')}
        </p>
      )}
      <Button type="primary" htmlType="submit" disabled={!complete || busy}>
        {busy ? t('account.saving') : t('account.save')}
      </Button>
    </form>
  );
}
