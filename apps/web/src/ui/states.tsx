import type { ReactNode } from 'react';
import { ApiError, isForbidden, isUnreachable } from '../api/error.ts';
import { t } from '../texts/index.ts';
import './states.css';

interface StateFrameProps {
  readonly tone: 'plain' | 'error';
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly alert?: boolean;
}

function StateFrame({ tone, title, note, actions, alert }: StateFrameProps) {
  return (
    <div className={`gt-state is-${tone}`} role={alert ? 'alert' : 'status'}>
      <p className="gt-state-title">{title}</p>
      {note !== undefined && <p className="gt-note">{note}</p>}
      {actions !== undefined && <div className="gt-state-actions">{actions}</div>}
    </div>
  );
}

export interface EmptyProps {
  /** Says which filter emptied the list. Never just “no data”. */
  readonly title: string;
  readonly note?: ReactNode;
  /** One way out, e.g. to the next worse list. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function Empty({ title, note, action }: EmptyProps) {
  const actions = action && (
    <button type="button" className="gt-link" onClick={action.run}>
      {action.label}
    </button>
  );
  return <StateFrame tone="plain" title={title} note={note} actions={actions} />;
}

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What still works, or how old the numbers on screen are. */
  readonly note?: ReactNode;
}

/** One sentence, the code and a way to try again. A refusal for lack of rights becomes `NoPermission`. */
export function ErrorState({ error, onRetry, note }: ErrorStateProps) {
  if (isForbidden(error)) return <NoPermission title={messageOf(error)} />;
  if (isUnreachable(error)) return <Offline onRetry={onRetry} note={note} />;
  const code = error instanceof ApiError ? error.code : 'client.unexpected';
  const actions = (
    <>
      {onRetry && (
        <button type="button" className="gt-link" onClick={onRetry}>
          {t('states.retry')}
        </button>
      )}
      <code>{code}</code>
    </>
  );
  return <StateFrame tone="error" alert title={messageOf(error)} note={note} actions={actions} />;
}

/** Errors of ours are sentences already; a programming error gets one that a reader can act on. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : t('states.unexpected');
}

export interface NoPermissionProps {
  /** What may not be seen, as a sentence. */
  readonly title: string;
  /** The role that can see it. */
  readonly role?: string;
  readonly onRequest?: () => void;
}

/** Shows the frame and hides the values; names who can see them and offers to ask. */
export function NoPermission({ title, role, onRequest }: NoPermissionProps) {
  return (
    <StateFrame
      tone="plain"
      title={title}
      note={role === undefined ? undefined : t('states.roleCan', { role })}
      actions={
        onRequest && (
          <button type="button" className="gt-link" onClick={onRequest}>
            {t('states.request')}
          </button>
        )
      }
    />
  );
}

export interface OfflineProps {
  readonly onRetry?: (() => void) | undefined;
  /** Entries kept on this device until the network is back. */
  readonly unsent?: number;
  readonly note?: ReactNode;
}

/** Pale amber line: the server cannot be reached; what is on screen stays. */
export function Offline({ onRetry, unsent = 0, note }: OfflineProps) {
  return (
    <div className="gt-offline" role="status">
      {unsent > 0 ? t('states.offlineUnsent', { n: unsent }) : t('states.offline')}
      {note}
      {onRetry && (
        <button type="button" className="gt-link" onClick={onRetry}>
          {t('states.retry')}
        </button>
      )}
    </div>
  );
}

/** First visit only: grey lines where rows will be. Later loads keep the old numbers instead. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <div className="gt-skeleton" role="status" aria-label={t('states.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike and never move
        <span key={index} />
      ))}
    </div>
  );
}
