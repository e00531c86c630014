import type { Values } from '@guatu/contract';

/** Keys of what two records say differently, in the order of the first; the name, which stands above, is left out. */
export function differingKeys(a: Values, b: Values, nameField: string): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => key !== nameField && JSON.stringify(a[key] ?? null) !== JSON.stringify(b[key] ?? null));
}
