import type { FindingState, FindingVerdict, Permission } from '@guatu/contract';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import { findingAccess } from '../access.ts';

/** What was answered to a finding, as its record says. */
export interface AnswerRecord {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly title: string;
  readonly key: string;
  readonly print: string;
  readonly verdict: FindingVerdict;
  readonly status: 'ANSWERED' | 'CLOSED' | 'RETURNED';
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  readonly closedBy: string | null;
  readonly closedOn: string | null;
  readonly closedNote: string | null;
}

/** Reads an answer out of its row. The fields were written by the acts of this module. */
export function readAnswer({ id, version, territoryId, values }: CurrentRow): AnswerRecord {
  const text = (field: string) => {
    const value = values[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    ...{ id, version, territoryId, title: text('findingTitle') ?? '', key: text('findingKey') ?? '' },
    print: text('findingPrint') ?? '',
    verdict: (text('findingVerdict') ?? 'EXPLAINED') as FindingVerdict,
    status: (text('findingStatus') ?? 'ANSWERED') as AnswerRecord['status'],
    ...{ reason: text('findingReason') ?? '', by: text('findingBy') ?? '', on: text('findingOn') ?? '' },
    ...{ closedBy: text('findingClosedBy'), closedOn: text('findingClosedOn'), closedNote: text('findingClosedNote') },
  };
}

/** An answer holds for the numbers that it was given for; when these change, the finding is open again. */
export function stateOf(print: string, answer: AnswerRecord | null): FindingState {
  if (answer === null) return 'OPEN';
  return answer.print === print ? answer.status : 'REOPENED';
}

export const mayAnswer = (state: FindingState): boolean =>
  state === 'OPEN' || state === 'REOPENED' || state === 'RETURNED';

/** What somebody may do about a finding now. */
export function actsOnFinding(
  state: FindingState,
  answer: AnswerRecord | null,
  { userId, permissions }: { readonly userId: string; readonly permissions: ReadonlySet<Permission> },
): readonly ('answer' | 'close' | 'return')[] {
  if (mayAnswer(state)) return permissions.has(findingAccess.answer) ? ['answer'] : [];
  const mayClose = state === 'ANSWERED' && answer?.by !== userId && permissions.has(findingAccess.close);
  return mayClose ? ['close', 'return'] : [];
}
