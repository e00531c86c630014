import { Alert, Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../texts/index.ts';
import './sign-in.css';

export interface SignInProps {
  /** `password` first; `code` when the server asks for the second factor. */
  readonly step: 'password' | 'code';
  readonly onPassword: (name: string, password: string) => void;
  readonly onCode: (code: string) => void;
  /** Back from the second factor to the name. */
  readonly onBack: () => void;
  readonly busy: boolean;
  /** Refusal in three parts, as the server wrote it. */
  readonly error?: string | null;
  /** While locked nothing can be tried; the text says until when and who can unlock. */
  readonly lockedUntil?: string | null;
  readonly demo?: boolean;
}

/** Sign-in: name and password, then the six-digit code where the account has one. */
export function SignIn(props: SignInProps) {
  const [name, setName] = useState('');
  const locked = props.lockedUntil !== null && props.lockedUntil !== undefined;
  return (
    <main className="gt-signin">
      <section className="gt-signin-card" aria-labelledby="signin-title">
        <img src="/favicon.svg" width="40" height="40" alt="" />
        <h1 id="signin-title">{t('shell.product')}</h1>
        <p className="gt-note">{t('signIn.note')}</p>
        {props.error && !locked && <Alert type="error" title={props.error} />}
        {locked && <Alert type="warning" title={t('signIn.locked', { until: props.lockedUntil ?? '' })} />}
        {props.step === 'password' ? (
          <PasswordStep {...props} name={name} setName={setName} disabled={props.busy || locked} />
        ) : (
          <CodeStep {...props} disabled={props.busy || locked} />
        )}
        {props.demo && <p className="gt-note">{t('signIn.demo')}</p>}
      </section>
    </main>
  );
}

interface StepProps extends SignInProps {
  readonly disabled: boolean;
}

function PasswordStep(props: StepProps & { readonly name: string; readonly setName: (name: string) => void }) {
  const [password, setPassword] = useState('');
  const ids = { name: useId(), password: useId() };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.name.trim() !== '' && password !== '') props.onPassword(props.name.trim(), password);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={ids.name}>{t('signIn.name')}</label>
      <Input
        id={ids.name}
        size="large"
        autoComplete="username"
        value={props.name}
        disabled={props.disabled}
        onChange={(event) => props.setName(event.target.value)}
      />
      <label htmlFor={ids.password}>{t('signIn.password')}</label>
      <Input.Password
        id={ids.password}
        size="large"
        autoComplete="current-password"
        value={password}
        disabled={props.disabled}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" size="large" htmlType="submit" block disabled={props.disabled}>
        {props.busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}

function CodeStep(props: StepProps) {
  const [code, setCode] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // The step replaces the form the reader was typing in; the code field takes over its focus.
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (/^\d{6}$/.test(code)) props.onCode(code);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>{t('signIn.code')}</label>
      <input
        ref={input}
        id={id}
        className="gt-signin-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        disabled={props.disabled}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
      />
      <Button type="primary" size="large" htmlType="submit" block disabled={props.disabled || code.length !== 6}>
        {props.busy ? t('signIn.busy') : t('signIn.verify')}
      </Button>
      <button type="button" className="gt-link" onClick={props.onBack}>
        {t('signIn.back')}
      </button>
    </form>
  );
}
