import type { IsoDay } from '@guatu/kernel';
import { valueOrThrow, type WorkCalendar } from '@guatu/kernel';
import {
  type ApprovalCatalog,
  type ApprovalFile,
  makeWorkdayLine,
  readApprovalCatalog,
  type WorkdayLine,
} from '@guatu/planning';
import { readCatalog } from '../../../platform/catalog/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, type RuleKind, rulesOf, workCalendars } from '../../../platform/rules/index.ts';
import { approvalRefusals } from '../messages.ts';

interface Duties {
  readonly duties: readonly { readonly id: string; readonly title: string }[];
}

/** The duties that departments may have. */
export function duties(): Duties['duties'] {
  return readCatalog<Duties>('roles.json').duties;
}

/** The catalogue of approval items: one file, of which an office may have its own version. */
export const approvalRules: RuleKind<ApprovalCatalog> = {
  id: 'approval-items',
  read(content) {
    // The shape of a shipped file is the product's own; an office's version is checked item by item in reading.
    const file = content as unknown as ApprovalFile;
    return valueOrThrow(
      readApprovalCatalog(
        file,
        duties().map(({ id }) => id),
      ),
    );
  },
};

/** What projects of a place are judged by on a day. */
export interface InForce {
  readonly rule: RuleInForce<ApprovalCatalog>;
  readonly line: WorkdayLine;
}

/** Answers for each leaf what holds there; catalogue and calendars are read once. */
export async function inForceOn(trx: ReadTrx, today: IsoDay): Promise<(leaf: number) => InForce> {
  const rules = await rulesOf(trx, approvalRules);
  const calendars = await workCalendars(trx);
  const lines = new Map<WorkCalendar, WorkdayLine>();
  return (leaf) => {
    const rule = rules.at(today, leaf);
    if (!rule) throw approvalRefusals.approval_rule_missing();
    const calendar = calendars(leaf);
    const line = lines.get(calendar) ?? makeWorkdayLine(calendar);
    lines.set(calendar, line);
    return { rule, line };
  };
}
