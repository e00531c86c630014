import { officeDay } from '@guatu/kernel';
import { saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { escalationOf } from '../domain/clock.ts';
import { stateOf } from '../domain/rules.ts';
import { blockerWords, levelWord } from '../messages.ts';
import { measuresOn } from '../queries/rule.ts';
import { runningBlockers } from '../sql/board.ts';
import type { ActDeps } from './act.ts';

/** Whose batches these are: nobody's, the rule's own. */
const BY_RULE = '00000000-0000-7000-8000-000000000000';

/**
 * Takes every blocker whose limit has passed one level up, each in a batch of its own with the reason. The new level counts
 * from today, so that running it again the same day does nothing. Answers how many went up.
 */
export async function escalateOverdue(trx: Trx, { clock, hooks }: ActDeps): Promise<number> {
  const today = officeDay(Date.parse(clock.now()));
  const rows = await runningBlockers(trx);
  if (rows.length === 0) return 0;
  const measures = await measuresOn(trx, today);
  let escalated = 0;
  for (const row of rows) {
    const leaf = row.territory_id;
    const timed = { ...row, status: stateOf(row.status) };
    const due = escalationOf(timed, measures.rules(leaf), measures.calendar(leaf), today);
    if (!due) continue;
    const { workingDays: days, limit } = due;
    const reason = blockerWords.escalated({ days, limit, from: levelWord(due.from), to: levelWord(due.to) });
    await saveRecord(trx, clock, hooks, {
      kind: 'blocker',
      id: row.id,
      version: row.version,
      territoryId: leaf,
      changes: { status: 'ESCALATED', level: due.to, isEscalated: true, blockerLevelSince: today },
      by: BY_RULE,
      title: blockerWords.escalate,
      reason,
    });
    escalated += 1;
  }
  return escalated;
}
