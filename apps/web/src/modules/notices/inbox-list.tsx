import type { Notice } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty, ErrorState, messageOf } from '../../ui/states.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { Tag } from '../../ui/tag.tsx';
import { printInstant } from '../records/office-time.ts';
import { useInbox, useMarkRead } from './api.ts';

/** One's own notices, the latest first. Opening a line goes to what it is about, or to the list of what it counts, and marks it
 * read. */
export function InboxList({ unreadOnly }: { readonly unreadOnly: boolean }) {
  const inbox = useInbox(unreadOnly);
  const mark = useMarkRead();
  const navigate = useNavigate();
  const open = (notice: Notice) => {
    if (notice.readAt === null) mark.mutate([notice.id]);
    void navigate({ href: notice.link });
  };
  if (inbox.isError) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const { data } = inbox;
  const unread = data?.unread ?? 0;
  return (
    <Card
      flush
      title={t('notices.unread', { n: unread })}
      className="gt-notices"
      extra={
        <Button size="small" disabled={unread === 0} loading={mark.isPending} onClick={() => mark.mutate(null)}>
          {t('notices.readAll')}
        </Button>
      }
    >
      {mark.error && (
        <p className="gt-problem" role="alert">
          {messageOf(mark.error)}
        </p>
      )}
      <DataTable
        label={t('notices.title')}
        columns={columnsFor(open)}
        rows={data?.notices ?? []}
        rowId={(row) => row.id}
        pageKeys
        onOpen={open}
        loading={inbox.isFetching}
        empty={<Empty title={t(unreadOnly ? 'notices.noneUnread' : 'notices.none')} note={t('notices.noneNote')} />}
      />
      {data && (
        <ListFoot
          total={unreadOnly ? data.unread : data.total}
          shown={data.notices.length}
          unit={t('notices.unit')}
          asOf={printInstant(data.asOf)}
        />
      )}
    </Card>
  );
}

function columnsFor(open: (notice: Notice) => void): readonly Column<Notice>[] {
  return [
    {
      id: 'state',
      title: t('notices.column.state'),
      width: 64,
      render: ({ readAt }) =>
        readAt === null ? <Tag tone="red">{t('notices.isUnread')}</Tag> : <Tag>{t('notices.isRead')}</Tag>,
    },
    {
      id: 'event',
      title: t('notices.column.event'),
      width: 148,
      render: ({ eventTitle, gathered }) => (
        <>
          {eventTitle} {gathered !== null && <Tag>{t('notices.gathered')}</Tag>}
        </>
      ),
    },
    {
      id: 'title',
      title: t('notices.column.title'),
      width: 320,
      grow: true,
      render: (notice) => (
        <button type="button" className="gt-link" onClick={() => open(notice)}>
          {notice.title}
        </button>
      ),
    },
    { id: 'madeAt', title: t('notices.column.madeAt'), width: 136, render: ({ madeAt }) => printInstant(madeAt) },
    {
      id: 'readAt',
      title: t('notices.column.readAt'),
      width: 136,
      render: ({ readAt }) => (readAt === null ? '' : printInstant(readAt)),
    },
  ];
}
