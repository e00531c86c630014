import { Alert, Button, Input, QRCode } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useSecondFactor } from './use-second-factor.ts';

/** One-time codes: set up with an authenticator, or switched off again; either takes the password. */
export function SecondFactorCard({ on }: { readonly on: boolean }) {
  const factor = useSecondFactor();
  const { start, confirm, drop } = factor;
  const [asking, setAsking] = useState(false);
  const secret = confirm.isSuccess ? undefined : start.data;
  const note = <Tag tone={on ? 'green' : 'plain'}>{t(on ? 'account.factorOn' : 'account.factorOff')}</Tag>;
  const act = on ? drop : start;
  return (
    <Card title={t('account.factor')} note={note} className="gt-settings">
      <div className="gt-account-form">
        <p>{t('account.factorNote')}</p>
        {factor.error !== null && <Alert type="error" role="alert" title={factor.error} />}
        {confirm.isSuccess && on && <Alert type="success" role="status" title={t('account.enabled')} />}
        {drop.isSuccess && !on && <Alert type="success" role="status" title={t('account.dropped')} />}
        {secret ? (
          <Enrolment secret={secret} busy={confirm.isPending} onCode={(code) => confirm.mutate(code)} />
        ) : asking ? (
          <PasswordStep
            busy={act.isPending}
            onCancel={() => {
              setAsking(false);
              factor.forget();
            }}
            onPassword={(password) => act.mutate(password, { onSuccess: () => setAsking(false) })}
          >
            {t(on ? 'account.drop' : 'account.start')}
          </PasswordStep>
        ) : (
          <Button
            danger={on}
            onClick={() => {
              factor.forget();
              setAsking(true);
            }}
          >
            {t(on ? 'account.drop' : 'account.start')}
          </Button>
        )}
      </div>
    </Card>
  );
}

interface PasswordStepProps {
  readonly busy: boolean;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
  /** What the button says. */
  readonly children: ReactNode;
}

function PasswordStep({ busy, onPassword, onCancel, children }: PasswordStepProps) {
  const id = useId();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '' && !busy) onPassword(password);
  };
  return (
    <form className="gt-account-form" onSubmit={submit}>
      <label htmlFor={id}>{t('account.startNote')}</label>
      <Input.Password
        id={id}
        autoFocus
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className="gt-account-acts">
        <Button type="primary" htmlType="submit" disabled={password === '' || busy}>
          {children}
        </Button>
        <Button onClick={onCancel}>{t('account.cancel')}</Button>
      </div>
    </form>
  );
}

interface EnrolmentProps {
  readonly secret: { readonly uri: string; readonly recoveryCodes: readonly string[] };
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
}

/** The key for the authenticator, the recovery codes, and the first code that proves that it works. */
function Enrolment({ secret: { uri, recoveryCodes }, busy, onCode }: EnrolmentProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const key = new URL(uri).searchParams.get('secret') ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.length === CODE_LENGTH && !busy) onCode(code);
  };
  return (
    <form className="gt-account-form" onSubmit={submit}>
      <p>{t('account.scan')}</p>
      <div className="gt-account-key">
        {/* The key beside it says the same in letters. */}
        <div aria-hidden="true">
          <QRCode value={uri} type="svg" size={148} bordered={false} />
        </div>
        <code>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </div>
      <p>{t('account.codes')}</p>
      <ul className="gt-account-codes">
        {recoveryCodes.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
      <label htmlFor={id}>{t('account.code')}</label>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={CODE_LENGTH}
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
      />
      <Button type="primary" htmlType="submit" disabled={code.length !== CODE_LENGTH || busy}>
        {t('account.confirm')}
      </Button>
    </form>
  );
}

const CODE_LENGTH = 6;
