import type { Channel } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty, ErrorState, messageOf, Skeleton } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { printInstant } from '../records/office-time.ts';
import { useChannels, useRemoveChannel } from './api.ts';
import { ChannelDialog } from './channel-dialog.tsx';
import { TryDialog } from './try-dialog.tsx';
import './notices.css';

type Asked =
  | { readonly act: 'edit'; readonly channel: Channel | null }
  | { readonly act: 'test'; readonly channel: Channel };

/** The ways out of the machine, for the system administrator. There are none until one is set up here. */
export default function ChannelsPage() {
  const list = useChannels();
  const [asked, setAsked] = useState<Asked | null>(null);
  const channels = list.data?.channels ?? [];
  return (
    <>
      <PageTitle title={t('notices.channels')} />
      <Card
        title={t('notices.channels')}
        note={t('notices.channelsNote')}
        extra={
          <Button size="small" type="primary" onClick={() => setAsked({ act: 'edit', channel: null })}>
            {t('notices.channel.add')}
          </Button>
        }
      >
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton rows={4} />}
        {list.data && channels.length === 0 && (
          <Empty title={t('notices.channel.none')} note={t('notices.channel.noneNote')} />
        )}
        {channels.length > 0 && <ChannelTable channels={channels} onAsk={setAsked} />}
      </Card>
      {asked?.act === 'edit' && <ChannelDialog channel={asked.channel} onClose={() => setAsked(null)} />}
      {asked?.act === 'test' && <TryDialog channel={asked.channel} onClose={() => setAsked(null)} />}
    </>
  );
}

interface ChannelTableProps {
  readonly channels: readonly Channel[];
  readonly onAsk: (asked: Asked) => void;
}

function ChannelTable({ channels, onAsk }: ChannelTableProps) {
  const remove = useRemoveChannel();
  return (
    <>
      {remove.error && (
        <p className="gt-problem" role="alert">
          {messageOf(remove.error)}
        </p>
      )}
      <table className="gt-notice-table">
        <thead>
          <tr>
            {(['name', 'kind', 'host', 'state', 'waiting', 'lastSentAt', 'problem', 'acts'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`notices.channel.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => {
            const { id, name, kind, preset, host, enabled, waiting, lastSentAt, problem } = channel;
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{t(preset === null ? `notices.kinds.${kind}` : `notices.presets.${preset}`)}</td>
                <td>{host}</td>
                <td>
                  <Tag tone={enabled ? 'green' : 'plain'}>
                    {t(enabled ? 'notices.channel.on' : 'notices.channel.off')}
                  </Tag>
                </td>
                <td className="is-number">{waiting}</td>
                <td>{lastSentAt === null ? t('notices.channel.never') : printInstant(lastSentAt)}</td>
                <td>{problem ?? t('notices.channel.fine')}</td>
                <td className="gt-notice-acts">
                  <button type="button" className="gt-link" onClick={() => onAsk({ act: 'test', channel })}>
                    {t('notices.channel.test')}
                  </button>
                  <button type="button" className="gt-link" onClick={() => onAsk({ act: 'edit', channel })}>
                    {t('notices.channel.edit')}
                  </button>
                  <button
                    type="button"
                    className="gt-link"
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(id)}
                  >
                    {t('notices.channel.remove')}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
