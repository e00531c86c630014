import type { ExtensionTyping } from '@guatu/contract';
import type { Trx } from '../../../../platform/ledger/index.ts';
import { batchNo } from '../../../../platform/records/index.ts';
import { sameTyping, wrongUnit } from '../../domain/extension-typing.ts';
import { sourceRefusals } from '../../messages.ts';
import { type ExtensionFieldRow, findExtensionField, lockExtensionField } from '../../sql/extensions.ts';

/**
 * Answers the field under its lock when it may be given the type. Asked before the job is handed in, so that a refusal is
 * said at once, and again in the job's own transaction.
 */
export async function allowTyping(trx: Trx, fieldId: string, typing: ExtensionTyping): Promise<ExtensionFieldRow> {
  const choices = wrongUnit(typing);
  if (choices !== null) throw sourceRefusals.extension_unit_wrong({ choices });
  const locked = await lockExtensionField(trx, fieldId);
  const field = await findExtensionField(trx, fieldId);
  if (!field) throw sourceRefusals.extension_not_found();
  if (!locked) throw sourceRefusals.extension_of_other_office();
  if (field.pending_batch !== null) {
    throw sourceRefusals.extension_pending({ no: batchNo(field.pending_nr ?? 0, field.pending_at ?? '') });
  }
  if (sameTyping(field, typing)) throw sourceRefusals.extension_same_typing();
  return field;
}
