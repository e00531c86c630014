import { officeDay } from '@guatu/kernel';
import { saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { SYSTEM_USER } from '../../../platform/people/system-user.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { gateWords } from '../messages/gates.ts';
import { gateRules } from '../rules.ts';
import { brokenPasses } from '../sql/tolerance.ts';
import { type ActDeps, labelOf } from './gate-act.ts';

/**
 * Opens again every gate that was let pass and not made good in time, a batch for each project with what was lacking. What is
 * recorded is not found again, so a second round does nothing, and a round after days without one catches up. Answers how
 * many gates were opened.
 */
export async function reopenBrokenPasses(trx: Trx, { clock, hooks }: ActDeps): Promise<number> {
  const today = officeDay(Date.parse(clock.now()));
  const rules = await rulesOf(trx, gateRules);
  let opened = 0;
  for (const { id, version, territory_id: territoryId, gates } of await brokenPasses(trx, today)) {
    const catalogue = rules.at(today, territoryId)?.body.gates;
    const changes: Values = Object.assign(
      {},
      // Reported only, until somebody certifies that it is made good.
      ...gates.map(({ code }) => ({ [`msReopenedOn@${code}`]: today, [`msEvidence@${code}`]: 1 })),
    );
    const broken = gates.map(({ code, cureBy, lacking }) => {
      const asked = catalogue?.get(code)?.requirements ?? [];
      const labels = lacking.map((each) => asked.find((requirement) => requirement.id === each)?.label ?? each);
      return gateWords.broken(labelOf(code), cureBy, labels);
    });
    const title = gateWords.reopened(broken);
    await saveRecord(trx, clock, hooks, { kind: 'project', id, version, territoryId, changes, by: SYSTEM_USER, title });
    opened += gates.length;
  }
  return opened;
}
