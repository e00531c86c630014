import type { Ranking } from '@guatu/contract';
import type { RunAt } from '../api.ts';
import type { RunView } from '../model/address.ts';

/** What every part of a run's page is given. */
export interface RunTabProps {
  readonly ranking: Ranking;
  readonly run: RunAt;
  readonly view: RunView;
  /** Newer numbers are on the way. */
  readonly loading: boolean;
  /** Opens a unit beside the page. */
  readonly onUnit: (unit: string) => void;
  readonly onView: (patch: Partial<RunView>) => void;
}
