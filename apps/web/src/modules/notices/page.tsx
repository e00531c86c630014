import { Link } from '@tanstack/react-router';
import { useMay } from '../../app/session.tsx';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { choiceFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { InboxList } from './inbox-list.tsx';
import { SentList } from './sent-list.tsx';
import './notices.css';

const VIEWS = ['unread', 'all', 'sent'] as const;
const spec = { view: choiceFilter(VIEWS) } as const;

/** Messages: what one was told, and, for whoever hands out work, who has read what. */
export default function NoticesPage() {
  const { values, set } = useUrlFilters(spec);
  const maySeeReceipts = useMay('dispatch.manage');
  const views = VIEWS.filter((view) => view !== 'sent' || maySeeReceipts);
  const view = views.find((each) => each === values.view) ?? 'unread';
  return (
    <>
      <PageTitle title={t('notices.title')} />
      <ContextBar label={t('notices.views')}>
        <Segmented
          label={t('notices.views')}
          value={view}
          onChange={(next) => set({ view: next })}
          options={views.map((value) => ({ value, label: t(`notices.view.${value}`) }))}
        />
        <div className="gt-context-end">
          <Link to="/settings/notices">{t('notices.preferences')}</Link>
        </div>
      </ContextBar>
      {view === 'sent' ? <SentList /> : <InboxList unreadOnly={view === 'unread'} />}
    </>
  );
}
