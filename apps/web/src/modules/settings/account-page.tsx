import { Alert } from 'antd';
import { usePasswordChange } from '../../app/own-password.ts';
import { useSession } from '../../app/session.tsx';
import { PageTitle } from '../../shell/page-slots.tsx';
import { PasswordForm } from '../../shell/password-form.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import '../../shell/account.css';
import './settings.css';

/** What only the person signed in may do with the account: the password and the one-time codes. */
export default function AccountPage() {
  const me = useSession();
  const who = t('account.whose', { office: me.orgName, name: me.displayName, user: me.userName });
  return (
    <>
      <PageTitle title={t('account.title')} path={who} />
      <div className="gt-account">
        <PasswordCard />
        <SecondFactorCard on={me.secondFactor} />
      </div>
    </>
  );
}

function PasswordCard() {
  const change = usePasswordChange(() => undefined);
  return (
    <Card title={t('account.password')} className="gt-settings">
      {change.done ? (
        <Alert type="success" role="status" title={t('account.saved')} />
      ) : (
        <PasswordForm busy={change.busy} error={change.error} onChange={change.onChange} />
      )}
    </Card>
  );
}
