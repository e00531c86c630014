import { EXTENSION_UNITS, type ExtensionField, type ExtensionType, type ExtensionTyping } from '@guatu/contract';

/** What stands in the fields of the form. */
export interface TypingForm {
  readonly label: string;
  readonly type: ExtensionType;
  readonly unit: string;
}

/** Whether a type takes a unit: one of a list, any word, or none. */
export function unitKind(type: ExtensionType): 'listed' | 'any' | 'none' {
  if (EXTENSION_UNITS[type] !== undefined) return 'listed';
  return type === 'decimal' || type === 'integer' ? 'any' : 'none';
}

/** The form as it opens: what is in force, and for a column without a type what its caption's unit suggests. */
export function firstTyping({ label: caption, type, unit, captionUnit }: ExtensionField): TypingForm {
  if (type !== 'text') return { label: caption, type, unit: unit ?? '' };
  const label = withoutUnit(caption, captionUnit);
  const fitting = (['money', 'area'] as const).find((each) => EXTENSION_UNITS[each]?.includes(captionUnit ?? ''));
  if (fitting) return { label, type: fitting, unit: captionUnit ?? '' };
  return captionUnit === '%' ? { label, type: 'percent', unit: '' } : { label, type, unit: '' };
}

/** The form as a typing; null while it is not complete. */
export function typingOf({ label, type, unit }: TypingForm): ExtensionTyping | null {
  const kind = unitKind(type);
  const said = unit.trim();
  if (label.trim() === '' || (kind === 'listed' && said === '')) return null;
  return { label: label.trim(), type, unit: kind === 'none' || said === '' ? null : said };
}

/** Brackets of either width around the end of a caption. */
const BRACKETED = /^(.+)[(\uff08]([^()\uff08\uff09]+)[)\uff09]$/;

/** A caption without its unit in brackets: the unit is printed beside the figures anyway. */
function withoutUnit(caption: string, unit: string | null): string {
  const [, before = '', bracketed] = BRACKETED.exec(caption) ?? [];
  return bracketed !== undefined && bracketed.trim() === unit ? before.trim() : caption;
}
