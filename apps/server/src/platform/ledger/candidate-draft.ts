import type { EntityKind } from './dictionary.ts';
import type { SearchKeys } from './search-keys.ts';
import type { CandidateAction } from './sql/batch.ts';
import type { Values } from './values.ts';

/** One row that a batch would write, before it is hashed and stored. */
export interface CandidateDraft {
  readonly ord: number;
  readonly tableNo: number | null;
  readonly rowNo: number | null;
  readonly kind: EntityKind;
  readonly entityId: string;
  readonly action: CandidateAction;
  readonly territoryId: number;
  /** 0 for a new row. */
  readonly baseVersion: number;
  readonly newValues: Values;
  readonly oldValues: Values;
  /** Everything the row would hold afterwards; makes the search keys. Only needed when a key field is written. */
  readonly after: Values;
  /** The keys that `after` makes, where the caller has them already. */
  readonly search?: SearchKeys;
  readonly cells?: Readonly<Record<string, string>>;
  readonly conflicts?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly unknown[];
  readonly match?: Readonly<Record<string, unknown>> | null;
  readonly dimensions?: Readonly<Record<string, number | string | null>>;
  /** Where table and row stand, when that is not the source of the batch. */
  readonly sourceId?: string | null;
}
