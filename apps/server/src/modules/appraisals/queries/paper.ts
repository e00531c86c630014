import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { DOCX, type TakenFile, type Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { writeDocument } from '../../../platform/word/index.ts';
import { layoutRules } from '../../bulletins/index.ts';
import { officeTime } from '../../exports/index.ts';
import { openProject } from '../../projects/index.ts';
import { writeSheet } from '../domain/paper.ts';
import { paperWords } from '../messages/papers.ts';
import { appraisalRefusals } from '../messages.ts';
import { appraisalRulesOn, todayOf } from './parts.ts';
import { sheetAnswer } from './sheet-answer.ts';

/** A sheet as a Word file in the form of the place, with who took it and the hash of what it says. */
export async function sheetPaper(
  trx: ReadTrx,
  clock: Clock,
  actor: Actor,
  id: string,
  { name, office, at }: Taker,
): Promise<TakenFile> {
  const sheet = await sheetAnswer(trx, clock, id, actor);
  const day = todayOf(clock);
  const { territoryId } = await openProject(trx, sheet.projectId);
  const { layout: form } = (await appraisalRulesOn(trx, day))(territoryId);
  const layout = (await rulesOf(trx, layoutRules(form))).at(day, territoryId);
  if (!layout) throw appraisalRefusals.appraisal_layout_missing({ day });
  const document = writeSheet(sheet, office, layout.body);
  const trace = paperWords.trace(office, name, officeTime(at), sheet.seal?.result ?? null);
  return {
    bytes: await writeDocument({ document, layout: layout.body, charts: new Map(), trace }),
    ...{ fileName: paperWords.fileName(sheet.title), mediaType: DOCX },
    ...{ subject: paperWords.audit(sheet.title), rows: sheet.figures.length },
  };
}
