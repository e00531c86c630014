import { t } from '../texts/index.ts';
import { PasswordForm, type PasswordFormProps } from './password-form.tsx';
import './sign-in.css';
import './account.css';

interface PasswordPageProps extends PasswordFormProps {
  /** Whose password it is. */
  readonly who: string;
  readonly onLeave: () => void;
}

/** All that somebody sees whose password was set by another: nothing else goes before it is changed. */
export function PasswordPage({ who, onLeave, ...form }: PasswordPageProps) {
  return (
    <main className="gt-signin">
      <section className="gt-signin-card" aria-labelledby="password-title">
        <img src="/favicon.svg" width="40" height="40" alt="" />
        <h1 id="password-title">{t('account.mustTitle')}</h1>
        <p className="gt-note">{who}</p>
        <p>{t('account.mustNote')}</p>
        <PasswordForm {...form} />
        <button type="button" className="gt-link" onClick={onLeave}>
          {t('account.otherAccount')}
        </button>
      </section>
    </main>
  );
}
