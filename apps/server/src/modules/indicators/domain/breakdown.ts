import type { BreakdownAct, BreakdownMethod, BreakdownStatus, Permission, Values } from '@guatu/contract';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import { breakdownAccess } from '../access.ts';
import type { ShareOf } from './shares.ts';

/** A place's share with what was noted of it. */
export interface NotedShare extends ShareOf {
  readonly leaf: number;
  readonly note: string | null;
}

/** A version of a division as its record says. */
export interface BreakdownRecord {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly title: string;
  readonly indicator: string;
  readonly year: number;
  readonly place: number;
  readonly total: number;
  readonly paper: string;
  readonly method: BreakdownMethod;
  readonly status: BreakdownStatus;
  readonly edition: number;
  readonly replaces: string | null;
  readonly reason: string | null;
  readonly returned: string | null;
  readonly by: string;
  readonly on: string;
  readonly submittedBy: string | null;
  readonly submittedOn: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedOn: string | null;
  readonly shares: readonly NotedShare[];
  /** Whether all shares are there: a place below reads its own alone. */
  readonly whole: boolean;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Reads a version out of its row. The fields were written by the acts of this module. */
export function readBreakdown({ id, version, territoryId, values }: CurrentRow): BreakdownRecord {
  const mark = 'shareLeaf@';
  const codes = Object.keys(values).flatMap((key) => (key.startsWith(mark) ? [key.slice(mark.length)] : []));
  return {
    ...{ id, version, territoryId, title: text(values.breakdownTitle) ?? '' },
    ...{ indicator: text(values.breakdownIndicator) ?? '', year: number(values.breakdownYear) ?? 0 },
    ...{ place: number(values.breakdownPlace) ?? 0, total: number(values.breakdownTotal) ?? 0 },
    ...{ paper: text(values.breakdownPaper) ?? '', edition: number(values.breakdownEdition) ?? 1 },
    method: (text(values.breakdownMethod) ?? 'HAND') as BreakdownMethod,
    status: (text(values.breakdownStatus) ?? 'DRAFT') as BreakdownStatus,
    ...{ replaces: text(values.breakdownReplaces), reason: text(values.breakdownReason) },
    ...{ returned: text(values.breakdownReturned), by: text(values.breakdownBy) ?? '' },
    ...{ on: text(values.breakdownOn) ?? '', submittedBy: text(values.breakdownSubmittedBy) },
    ...{ submittedOn: text(values.breakdownSubmittedOn), confirmedBy: text(values.breakdownConfirmedBy) },
    confirmedOn: text(values.breakdownConfirmedOn),
    whole: codes.length === (Array.isArray(values.breakdownLeaves) ? values.breakdownLeaves.length : codes.length),
    shares: codes
      .sort((a, b) => Number(a) - Number(b))
      .map((code) => ({
        ...{ place: Number(code), leaf: number(values[`${mark}${code}`]) ?? 0 },
        ...{ target: number(values[`shareTarget@${code}`]), base: number(values[`shareBase@${code}`]) },
        ...{ weight: number(values[`shareWeight@${code}`]), note: text(values[`shareNote@${code}`]) },
      })),
  };
}

/** The values of shares as the record keeps them. */
export function shareValues(shares: readonly NotedShare[]): Values {
  return Object.fromEntries(
    shares.flatMap(({ place, leaf, target, base, weight, note }) => [
      [`shareLeaf@${place}`, leaf],
      [`shareTarget@${place}`, target],
      [`shareBase@${place}`, base],
      [`shareWeight@${place}`, weight],
      [`shareNote@${place}`, note],
    ]),
  );
}

const FROM: Readonly<Record<BreakdownAct, BreakdownStatus>> = {
  ...{ fill: 'DRAFT', submit: 'DRAFT', return: 'SUBMITTED', confirm: 'SUBMITTED', revise: 'CONFIRMED' },
};

export const mayDoAt = (act: BreakdownAct, status: BreakdownStatus): boolean => FROM[act] === status;

/** Whether the act confirms one's own draft. */
export function isOwn(act: BreakdownAct, { by, submittedBy }: BreakdownRecord, person: string): boolean {
  return act === 'confirm' && (by === person || submittedBy === person);
}

/** What somebody may do with a version now. */
export function actsOn(
  record: BreakdownRecord,
  person: { readonly userId: string; readonly permissions: ReadonlySet<Permission> },
): readonly BreakdownAct[] {
  // Whoever reads only his own share has no say in how the whole is divided.
  if (!record.whole) return [];
  const acts = Object.keys(FROM) as BreakdownAct[];
  return acts.filter(
    (act) =>
      mayDoAt(act, record.status) && person.permissions.has(breakdownAccess[act]) && !isOwn(act, record, person.userId),
  );
}
