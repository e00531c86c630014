import type { Values } from '@guatu/contract';

/** Codes under which a record has a part, in order: `commitTarget@` finds those of promises. */
export function codesOf(values: Values, mark: string): readonly string[] {
  return Object.keys(values)
    .flatMap((key) => (key.startsWith(mark) ? [key.slice(mark.length)] : []))
    .sort();
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
