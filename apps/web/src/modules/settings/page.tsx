import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { preferences, usePreferences } from '../../app/preferences.ts';
import { useMay } from '../../app/session.tsx';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { MoneyUnitSwitch } from '../../ui/money.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import './settings.css';

/** What one person sets for this browser. */
export default function SettingsPage() {
  const { singleKeys, language } = usePreferences();
  const id = useId();
  const mayRead = useMay('project.read');
  const mayChannels = useMay('channel.manage');
  return (
    <>
      <PageTitle title={t('settings.title')} />
      <Card title={t('settings.title')} note={t('settings.note')} className="gt-settings">
        <dl>
          <dt id={id}>{t('settings.keyboard')}</dt>
          <dd>
            <label>
              <input
                type="checkbox"
                checked={singleKeys}
                aria-describedby={id}
                onChange={(event) => preferences.set({ singleKeys: event.target.checked })}
              />{' '}
              {t('settings.singleKeys')}
            </label>
          </dd>
          <dt>{t('settings.money')}</dt>
          <dd>
            <MoneyUnitSwitch />
          </dd>
          <dt>{t('settings.language')}</dt>
          <dd>
            <Segmented
              label={t('settings.language')}
              value={language}
              onChange={(next) => preferences.set({ language: next })}
              options={[
                { value: 'zh', label: t('settings.chinese') },
                { value: 'en', label: t('settings.english') },
              ]}
            />
          </dd>
          <dt>{t('settings.account')}</dt>
          <dd>
            <Link to="/settings/account">{t('settings.accountLink')}</Link>
          </dd>
          <dt>{t('settings.messages')}</dt>
          <dd>
            <Link to="/settings/notices">{t('notices.preferences')}</Link>
          </dd>
          {mayChannels && (
            <>
              <dt>{t('settings.system')}</dt>
              <dd>
                <Link to="/settings/channels">{t('notices.channels')}</Link>
              </dd>
            </>
          )}
          {mayRead && (
            <>
              <dt>{t('settings.office')}</dt>
              <dd>
                <Link to="/settings/rules">{t('rules.link')}</Link>
              </dd>
            </>
          )}
        </dl>
      </Card>
    </>
  );
}
