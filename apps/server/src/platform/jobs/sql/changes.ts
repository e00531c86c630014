import pg from 'pg';
import { type ConnectionTarget, connectionConfig } from '../../db/index.ts';

export interface JobChange {
  readonly id: string;
  /** The queue has changed, somebody wants the job stopped, or it goes on. */
  readonly what: 'moved' | 'cancel' | 'step';
}

export interface ChangeListenerOptions {
  readonly target: ConnectionTarget;
  readonly onChange: (change: JobChange) => void;
  /** Changes may have been missed: look again at everything. */
  readonly onGap: () => void;
  readonly onLost: (error: Error) => void;
}

/**
 * Hears of changes to jobs from all processes, on a connection of its own: PostgreSQL tells those who stay connected.
 * `ensure` connects where there is no connection; it is called now and then, so a lost one comes back by itself.
 */
export interface ChangeListener {
  ensure(): Promise<void>;
  close(): Promise<void>;
}

export function listenForChanges(options: ChangeListenerOptions): ChangeListener {
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client(
      connectionConfig(options.target, { searchPath: ['app', 'public'], applicationName: 'guatu jobs' }),
    );
    // Both an error of the connection and its quiet end leave us deaf.
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('end', () => lose(fresh, new Error('the connection that hears of jobs ended')));
    fresh.on('notification', ({ payload }) => options.onChange(parseChange(payload ?? '')));
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query('LISTEN guatu_jobs');
    } catch (error) {
      if (client === fresh) client = undefined;
      throw error;
    }
    options.onGap();
  }

  function lose(lost: pg.Client, error: Error): void {
    if (client !== lost) return;
    client = undefined;
    options.onLost(error);
  }

  return {
    async ensure() {
      if (client === undefined) await connect();
    },
    async close() {
      const open = client;
      client = undefined;
      await open?.end();
    },
  };
}

function parseChange(payload: string): JobChange {
  const [id = '', what] = payload.split(' ');
  return { id, what: what === 'step' || what === 'cancel' ? what : 'moved' };
}
