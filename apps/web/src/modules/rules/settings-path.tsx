import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';

/** The way back: to the settings, and from one rule to all of them. */
export function SettingsPath({ rule }: { readonly rule?: string }) {
  return (
    <>
      <Link to="/settings" className="gt-rules-path">
        {t('rules.path')}
      </Link>
      {rule !== undefined && (
        <>
          {' › '}
          <Link to="/settings/rules" className="gt-rules-path">
            {t('rules.title')}
          </Link>
        </>
      )}
    </>
  );
}
