import { signOutEndpoint } from '@guatu/contract';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { leaveDevice } from '../device/leave.ts';
import type { Device } from '../device/use-device.ts';
import { unsentVisits } from '../domain/state.ts';

/** Before somebody leaves: what is still unsent, and what happens to it. */
export function LeavePanel({ device, onStay }: { readonly device: Device; readonly onStay: () => void }) {
  const [error, setError] = useState<unknown>(null);
  const unsent = unsentVisits(device.held).length;
  const leave = async () => {
    try {
      await call(signOutEndpoint);
      await leaveDevice(device.owner.userId);
      window.location.assign('/');
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <section className="gt-visits-block is-warning" aria-labelledby="visits-leave">
      <h2 id="visits-leave">{unsent > 0 ? t('visits.leave.title', { n: unsent }) : t('visits.synced')}</h2>
      {unsent > 0 && <p>{t('visits.leave.note')}</p>}
      {error !== null && (
        <p className="gt-problem" role="alert">
          {messageOf(error)}
        </p>
      )}
      <div className="gt-visits-pair">
        <button type="button" className="gt-visits-act" onClick={onStay}>
          {t('visits.leave.stay')}
        </button>
        <button type="button" className="gt-visits-act is-main" onClick={() => void leave()}>
          {unsent > 0 ? t('visits.leave.go') : t('visits.signOut')}
        </button>
      </div>
    </section>
  );
}
