import { type ChangeType, changeTypeSchema } from '@guatu/contract';
import { ok, type Result, refuse } from '@guatu/kernel';
import { changeErrors } from '../../messages/changes.ts';

export const CHANGE_TYPES: readonly ChangeType[] = changeTypeSchema.options;

/** What a change of one type may be about, and what it takes. */
export interface ChangeRule {
  readonly type: ChangeType;
  readonly label: string;
  /** Fields of the project that it may change. */
  readonly fields: readonly string[];
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  /** Whether it is approved only with a paper. */
  readonly documentRequired: boolean;
}

/** Checks the catalogue of changes. */
export function readChangeRules(
  content: Readonly<Record<string, unknown>>,
): Result<ReadonlyMap<ChangeType, ChangeRule>> {
  const rules = new Map<ChangeType, ChangeRule>();
  const items = Array.isArray(content.items) ? (content.items as readonly Partial<ChangeRule>[]) : [];
  for (const { type, label, fields, reasons, documentRequired } of items) {
    const known = CHANGE_TYPES.find((each) => each === type);
    const whole = known !== undefined && label && fields && fields.length > 0 && reasons && reasons.length > 0;
    if (!whole || rules.has(known)) return refuse(changeErrors.change_rule_shape({ type: String(type) }));
    rules.set(known, { type: known, label, fields, reasons, documentRequired: documentRequired === true });
  }
  const left = CHANGE_TYPES.find((type) => !rules.has(type));
  return left === undefined ? ok(rules) : refuse(changeErrors.change_rule_shape({ type: left }));
}
