import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../texts/index.ts';
import { classNames } from '../ui/class-names.ts';
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
  /** An account that is locked for now: its refusal is printed in amber and it cannot be tried again; others can. */
  readonly lockedName?: string | null;
  /** Name of the office's unified sign-in; null where none is configured. */
  readonly unified: string | null;
  readonly onUnified: () => void;
  readonly demo: boolean;
}

/**
 * Sign-in: name and password, then the six-digit code where the account has one. Made of plain elements, so that the first
 * page of the day does not wait for the form components that only later pages need.
 */
export function SignIn(props: SignInProps) {
  const [name, setName] = useState('');
  const locked = typeof props.lockedName === 'string' && name.trim() === props.lockedName;
  return (
    <main className="gt-signin">
      <section className="gt-signin-card" aria-labelledby="signin-title">
        <img src="/favicon.svg" width="40" height="40" alt="" />
        <h1 id="signin-title">{t('shell.product')}</h1>
        <p className="gt-note">{t('signIn.note')}</p>
        {props.error && (
          <p role="alert" className={classNames('gt-signin-refusal', locked && 'is-locked')}>
            {props.error}
          </p>
        )}
        {props.step === 'password' ? (
          <>
            <PasswordStep {...props} name={name} setName={setName} disabled={props.busy} locked={locked} />
            {props.unified !== null && (
              <>
                <p className="gt-signin-or">{t('signIn.or')}</p>
                <button type="button" className="gt-signin-act" disabled={props.busy} onClick={props.onUnified}>
                  {t('signIn.unified', { title: props.unified })}
                </button>
              </>
            )}
          </>
        ) : (
          <CodeStep {...props} disabled={props.busy} />
        )}
        {props.demo && <p className="gt-note">{t('signIn.demo')}</p>}
      </section>
    </main>
  );
}

interface StepProps extends SignInProps {
  readonly disabled: boolean;
}

interface PasswordStepProps extends StepProps {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly locked: boolean;
}

function PasswordStep(props: PasswordStepProps) {
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const ids = { name: useId(), password: useId() };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.locked && props.name.trim() !== '' && password !== '') props.onPassword(props.name.trim(), password);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={ids.name}>{t('signIn.name')}</label>
      <input
        id={ids.name}
        className="gt-signin-field"
        autoComplete="username"
        value={props.name}
        disabled={props.disabled}
        onChange={(event) => props.setName(event.target.value)}
      />
      <label htmlFor={ids.password}>{t('signIn.password')}</label>
      <span className="gt-signin-password">
        <input
          id={ids.password}
          className="gt-signin-field"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          disabled={props.disabled}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="button" className="gt-link" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? t('signIn.hide') : t('signIn.show')}
        </button>
      </span>
      <button type="submit" className="gt-signin-act is-main" disabled={props.disabled || props.locked}>
        {props.busy ? t('signIn.busy') : t('signIn.submit')}
      </button>
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
        className="gt-signin-field is-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        disabled={props.disabled}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
      />
      <button type="submit" className="gt-signin-act is-main" disabled={props.disabled || code.length !== 6}>
        {props.busy ? t('signIn.busy') : t('signIn.verify')}
      </button>
      <button type="button" className="gt-link" onClick={props.onBack}>
        {t('signIn.back')}
      </button>
    </form>
  );
}
