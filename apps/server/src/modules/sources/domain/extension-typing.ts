import { EXTENSION_UNITS, type ExtensionTyping } from '@guatu/contract';

/** Types whose plain numbers may be of anything, so that any word may stand beside them. */
const COUNTED: ReadonlySet<string> = new Set(['decimal', 'integer']);

/** The units to choose from when a typing names none or a wrong one; null when it is in order. */
export function wrongUnit({ type, unit }: ExtensionTyping): readonly string[] | null {
  const choices = EXTENSION_UNITS[type];
  if (choices !== undefined) return unit !== null && choices.includes(unit) ? null : choices;
  return unit === null || COUNTED.has(type) ? null : [];
}

export function sameTyping(a: ExtensionTyping, b: ExtensionTyping): boolean {
  return a.label === b.label && a.type === b.type && a.unit === b.unit;
}

/** A confirmed batch of a chain of undoing: the first of the chain undoes nothing. */
export interface ChainedBatch {
  readonly id: string;
  readonly undoes: string | null;
}

/** A batch is in force while no batch that undoes it is in force. */
export function inForce(id: string, confirmed: readonly ChainedBatch[]): boolean {
  return !confirmed.some((each) => each.undoes === id && inForce(each.id, confirmed));
}
