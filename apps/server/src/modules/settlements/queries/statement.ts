import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { DOCX, type TakenFile, type Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { writeDocument } from '../../../platform/word/index.ts';
import { layoutRules } from '../../bulletins/index.ts';
import { officeTime } from '../../exports/index.ts';
import { writeStatement } from '../domain/statement.ts';
import { statementWords } from '../messages/papers.ts';
import { settlementRefusals } from '../messages.ts';
import { policyRule, todayOf } from './parts.ts';
import { settlementAnswer } from './settlement-answer.ts';

/** The statement of a settlement as a Word file, as the reader sees it, with who took it and the hash of what it says. */
export async function statementFile(
  trx: ReadTrx,
  clock: Clock,
  actor: Actor,
  id: string,
  { name, office, at }: Taker,
): Promise<TakenFile> {
  const settlement = await settlementAnswer(trx, clock, actor, id);
  const place = { day: todayOf(clock), leaf: settlement.project.territoryId };
  const { body } = await policyRule(trx, place);
  const layout = (await rulesOf(trx, layoutRules(body.layout))).at(place.day, place.leaf);
  if (!layout) throw settlementRefusals.settlement_rules_missing({ day: place.day });
  const document = writeStatement(settlement, office, layout.body);
  const trace = statementWords.trace(office, name, officeTime(at), settlement.hash);
  const bytes = await writeDocument({ document, layout: layout.body, charts: new Map(), trace });
  const { project, number } = settlement;
  return {
    ...{
      bytes,
      fileName: statementWords.fileName(project.name, number),
      rows: settlement.lines.length,
      mediaType: DOCX,
    },
    subject: statementWords.audit(statementWords.settlement(project.name, number)),
  };
}
