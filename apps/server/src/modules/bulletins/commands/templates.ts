import { type IsoDay, officeDay } from '@guatu/kernel';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import { checkTemplate } from '../../../platform/word/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { TEMPLATE_FIELDS } from '../domain/template-values.ts';
import { bulletinRefusals, paperWords, templateNames } from '../messages.ts';
import { insertTemplate, removeTemplate } from '../sql/templates.ts';
import type { Sealer } from './seal.ts';

/**
 * Refuses a template that could not be filled: hostile or broken files, unknown fields, and one on which nobody could see
 * who made the paper.
 * @throws CodedFailure `word_template_…`, `bulletin_template_no_trace`
 */
export function checkBulletinTemplate(bytes: Uint8Array): void {
  const used = checkTemplate(bytes, TEMPLATE_FIELDS);
  if (!used.has(templateNames.trace)) {
    throw bulletinRefusals.bulletin_template_no_trace({ field: templateNames.trace });
  }
}

/** A checked template whose file is stored. */
export interface TemplateUpload {
  readonly fileName: string;
  readonly hash: string;
  readonly effectiveFrom: IsoDay;
}

/** Keeps a template as the next version of the sealer's office. @throws CodedFailure `bulletin_template_past` */
export async function keepTemplate(trx: Trx, sealer: Sealer, upload: TemplateUpload, clock: Clock): Promise<void> {
  const at = clock.now();
  const today = officeDay(Date.parse(at));
  if (upload.effectiveFrom < today) throw bulletinRefusals.bulletin_template_past({ today });
  const id = newId();
  await insertTemplate(trx, { ...upload, id, leaf: await officeLeafOf(trx, sealer.scope), by: sealer.userId, at });
  const subject = paperWords.auditTemplateKept(upload.fileName, upload.effectiveFrom);
  const details = { template: id, hash: upload.hash };
  await appendAudit(trx, { kind: 'bulletin_template_kept', actorId: sealer.userId, subject, details }, clock);
}

/** Takes a template out of use; bulletins sealed with it keep it. @throws CodedFailure `bulletin_template_not_found` */
export async function dropTemplate(trx: Trx, sealer: Sealer, id: string, clock: Clock): Promise<void> {
  const fileName = await removeTemplate(trx, id, clock.now());
  if (fileName === undefined) throw bulletinRefusals.bulletin_template_not_found();
  const subject = paperWords.auditTemplateDropped(fileName);
  const details = { template: id };
  await appendAudit(trx, { kind: 'bulletin_template_dropped', actorId: sealer.userId, subject, details }, clock);
}
