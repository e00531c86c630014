import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import type { Device } from '../device/use-device.ts';
import { unsentVisits } from '../domain/state.ts';
import type { Keeping } from '../offline/keep-page.ts';

/** What is unsent and why, in one line on top of everything. */
export function SyncLine({ device, keeping }: { readonly device: Device; readonly keeping: Keeping }) {
  const { outcome, sending, failure, held, sync } = device;
  const unsent = unsentVisits(held).length;
  const isBad = outcome === 'SIGNED_OUT' || outcome === 'OTHER_USER' || failure !== null;
  const words = isBad ? badWords(device) : stateWords(outcome, sending, unsent);
  return (
    <>
      <p className={`gt-visits-line${unsent === 0 && !isBad && outcome !== 'OFFLINE' ? ' is-calm' : ''}`} role="status">
        <span>
          {words}
          {keeping.kept && outcome !== 'OFFLINE' && <small>{t('visits.kept')}</small>}
        </span>
        {outcome === 'SIGNED_OUT' ? (
          <button type="button" className="gt-link" onClick={() => window.location.reload()}>
            {t('signIn.submit')}
          </button>
        ) : (
          <button type="button" className="gt-link" disabled={sending} onClick={() => void sync()}>
            {t('visits.sync')}
          </button>
        )}
      </p>
      {keeping.why !== undefined && <p className="gt-visits-line">{t('visits.notKept', { why: keeping.why })}</p>}
    </>
  );
}

function badWords({ outcome, failure }: Device): string {
  if (outcome === 'SIGNED_OUT') return t('visits.signedOut');
  if (outcome === 'OTHER_USER') return t('visits.otherUser');
  return t('visits.failed', { why: messageOf(failure) });
}

function stateWords(outcome: Device['outcome'], sending: boolean, unsent: number): string {
  if (outcome === 'OFFLINE') return unsent > 0 ? t('visits.offlineUnsent', { n: unsent }) : t('visits.offline');
  if (unsent > 0) return t('visits.unsent', { n: unsent });
  return sending && outcome === null ? t('visits.sending') : t('visits.synced');
}
