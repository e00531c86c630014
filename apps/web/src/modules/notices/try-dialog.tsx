import type { Channel } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTestChannel } from './api.ts';

/** Sends one message over a channel, to see whether it gets there. */
export function TryDialog({ channel, onClose }: { readonly channel: Channel; readonly onClose: () => void }) {
  const id = useId();
  const [to, setTo] = useState('');
  const send = useTestChannel(channel.id);
  const byMail = channel.kind === 'EMAIL';
  return (
    <FormDialog
      title={t('notices.channel.test')}
      headNote={channel.name}
      submit={t('notices.channel.send')}
      onSubmit={() => send.mutate(byMail ? to.trim() : null)}
      onClose={onClose}
      busy={send.isPending}
      ready={!byMail || to.trim() !== ''}
      done={send.isSuccess}
      error={send.error}
    >
      {byMail ? (
        <div className="gt-form">
          <div className="is-text">
            <label htmlFor={id}>{t('notices.channel.testTo')}</label>
            <input id={id} type="email" required value={to} onChange={({ target }) => setTo(target.value)} />
          </div>
        </div>
      ) : (
        <p className="gt-note">{t('notices.channel.testNote')}</p>
      )}
      {send.isSuccess && <p role="status">{t('notices.channel.sent')}</p>}
    </FormDialog>
  );
}
