import type { SentNotices } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { printInstant } from '../records/office-time.ts';
import { useReceipts, useSent } from './api.ts';

type Sent = SentNotices['notices'][number];

/** Notices of the office's places with how many have read them; each leads to who and when. */
export function SentList() {
  const sent = useSent();
  const [asked, setAsked] = useState<Sent | null>(null);
  if (sent.isError) return <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />;
  const { data } = sent;
  return (
    <Card flush title={t('notices.sentTitle')} note={t('notices.sentNote')} className="gt-notices">
      <DataTable
        label={t('notices.sentTitle')}
        columns={columnsFor(setAsked)}
        rows={data?.notices ?? []}
        rowId={(row) => row.id}
        pageKeys
        onOpen={setAsked}
        loading={sent.isFetching}
        empty={<Empty title={t('notices.noneSent')} note={t('notices.noneNote')} />}
      />
      {data && <ListFoot total={data.notices.length} unit={t('notices.unit')} asOf={printInstant(data.asOf)} />}
      {asked && <Receipts notice={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function columnsFor(ask: (notice: Sent) => void): readonly Column<Sent>[] {
  return [
    { id: 'event', title: t('notices.column.event'), width: 112, render: ({ eventTitle }) => eventTitle },
    { id: 'title', title: t('notices.column.title'), width: 320, grow: true, render: ({ title }) => title },
    { id: 'madeAt', title: t('notices.column.madeAt'), width: 136, render: ({ madeAt }) => printInstant(madeAt) },
    {
      id: 'read',
      title: t('notices.column.read'),
      width: 96,
      align: 'right',
      render: (notice) => (
        <button type="button" className="gt-link" onClick={() => ask(notice)}>
          {t('notices.readOf', { read: notice.read, n: notice.receivers })}
        </button>
      ),
    },
  ];
}

function Receipts({ notice, onClose }: { readonly notice: Sent; readonly onClose: () => void }) {
  const receipts = useReceipts(notice.id);
  return (
    <Dialog label={t('notices.receipts')} onClose={onClose} className="gt-notice-receipts">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{t('notices.receipts')}</h2>
        <span className="gt-note">{notice.title}</span>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        {receipts.isError && <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} />}
        {receipts.isPending && <Skeleton rows={4} />}
        {receipts.data?.receipts.length === 0 && <Empty title={t('notices.noReceivers')} />}
        {receipts.data && receipts.data.receipts.length > 0 && (
          <table className="gt-notice-table">
            <thead>
              <tr>
                <th scope="col">{t('notices.person')}</th>
                <th scope="col">{t('notices.org')}</th>
                <th scope="col">{t('notices.column.readAt')}</th>
              </tr>
            </thead>
            <tbody>
              {receipts.data.receipts.map(({ name, org, readAt }) => (
                <tr key={`${org}${name}`}>
                  <th scope="row">{name}</th>
                  <td>{org}</td>
                  <td>{readAt === null ? t('notices.isUnread') : printInstant(readAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
