import type { ObjectionStatus } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { Scope } from '../../../platform/db/index.ts';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import { numberIn, textIn } from './run.ts';

/** An objection as its record says. Values are kept as they are written. */
export interface ObjectionRecord {
  readonly id: string;
  readonly version: number;
  /** Leaf of the unit that it speaks for. */
  readonly territoryId: number;
  readonly title: string;
  readonly runId: string;
  readonly unit: string;
  readonly column: string | null;
  readonly stands: string | null;
  readonly claim: string | null;
  readonly reason: string;
  readonly status: ObjectionStatus;
  readonly by: string;
  readonly on: IsoDay;
  readonly decision: string | null;
  readonly value: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: IsoDay | null;
  readonly settledIn: number | null;
}

/** Reads an objection out of its row. The fields were written by the acts of this module. */
export function readObjection({ id, version, territoryId, values }: CurrentRow): ObjectionRecord {
  const text = (key: string) => textIn(values[key]);
  return {
    ...{ id, version, territoryId },
    title: text('objectionTitle') ?? '',
    runId: text('objectionRun') ?? '',
    unit: text('objectionUnit') ?? '',
    column: text('objectionColumn'),
    stands: text('objectionStands'),
    claim: text('objectionClaim'),
    reason: text('objectionReason') ?? '',
    status: text('objectionStatus') as ObjectionStatus,
    by: text('objectionBy') ?? '',
    on: text('objectionOn') as IsoDay,
    decision: text('objectionDecision'),
    value: text('objectionValue'),
    decidedBy: text('objectionDecidedBy'),
    decidedOn: text('objectionDecidedOn') as IsoDay | null,
    settledIn: numberIn(values.objectionSettledIn),
  };
}

/** Open until decided, and when it was upheld until a version was worked out with it. */
export function isOpen({ status, settledIn, column }: ObjectionRecord): boolean {
  return status === 'RAISED' || (status === 'UPHELD' && column !== null && settledIn === null);
}

/** A value of a column as it is kept in an objection; numbers come back to the bit. */
export function valueText(value: number | string | null): string | null {
  return value === null ? null : String(value);
}

/** The inverse: a number where the column holds numbers. */
export function valueOfText(text: string | null, type: 'number' | 'text'): number | string | null {
  return text === null || type === 'text' ? text : Number(text);
}

/** Who may speak for a unit: a company for itself, an office for what lies in its places. */
export function speaksFor(
  { all, territories, subjects }: Scope,
  { territoryId, subjectId }: { readonly territoryId: number; readonly subjectId: string | null },
): boolean {
  return all || territories.includes(territoryId) || (subjectId !== null && subjects.includes(subjectId));
}
