import type { NoticeEvent, NoticePreferences } from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState, messageOf, Skeleton } from '../../ui/states.tsx';
import { usePreferences, useSavePreferences } from './api.ts';
import './notices.css';

const PACES = ['OFF', 'EACH', 'DAILY', 'WEEKLY'] as const;

/** What each person chose about mail; messages in the product always come. */
export default function NoticePreferencesPage() {
  const answer = usePreferences();
  return (
    <>
      <PageTitle title={t('notices.preferences')} />
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton rows={6} />}
      {answer.data && <PreferencesForm {...answer.data} />}
    </>
  );
}

interface PreferencesFormProps extends NoticePreferences {
  readonly mailWorks: boolean;
  readonly events: readonly { readonly event: NoticeEvent; readonly title: string }[];
}

function PreferencesForm({ mailWorks, events, ...saved }: PreferencesFormProps) {
  const id = useId();
  const [email, setEmail] = useState(saved.email ?? '');
  const [emailPace, setPace] = useState(saved.emailPace);
  const [muted, setMuted] = useState<readonly NoticeEvent[]>(saved.muted);
  const save = useSavePreferences();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ email: email.trim() === '' ? null : email.trim(), emailPace, muted });
  };
  const toggle = (event: NoticeEvent, on: boolean) =>
    setMuted(on ? muted.filter((each) => each !== event) : [...muted, event]);
  return (
    <Card title={t('notices.mail')} note={t(mailWorks ? 'notices.mailNote' : 'notices.mailOff')}>
      <form className="gt-form gt-notice-form" onSubmit={submit}>
        <div>
          <label htmlFor={`${id}-mail`}>{t('notices.address')}</label>
          <input
            id={`${id}-mail`}
            type="email"
            maxLength={120}
            required={emailPace !== 'OFF'}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-pace`}>{t('notices.pace')}</label>
          <select
            id={`${id}-pace`}
            value={emailPace}
            onChange={({ target }) => setPace(PACES.find((pace) => pace === target.value) ?? 'OFF')}
          >
            {PACES.map((pace) => (
              <option key={pace} value={pace}>
                {t(`notices.paces.${pace}`)}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="is-text">
          <legend>{t('notices.mailed')}</legend>
          {events.map(({ event, title }) => (
            <label key={event} className="gt-notice-event">
              <input
                type="checkbox"
                checked={!muted.includes(event)}
                onChange={({ target }) => toggle(event, target.checked)}
              />
              {title}
            </label>
          ))}
        </fieldset>
        {save.error && (
          <p className="gt-problem" role="alert">
            {messageOf(save.error)}
          </p>
        )}
        <footer>
          {save.isSuccess && <span role="status">{t('notices.saved')}</span>}
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('notices.save')}
          </Button>
        </footer>
      </form>
    </Card>
  );
}
