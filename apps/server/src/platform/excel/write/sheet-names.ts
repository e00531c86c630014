import { UNNAMED_SHEET } from '../vocabulary.ts';

/** Excel's bound on sheet names. */
const MAX_LENGTH = 31;

/**
 * A legal sheet name close to the wanted one, different from those in use (which it joins). Town names and the like come
 * from data and may hold anything.
 */
export function uniqueSheetName(wanted: string, inUse: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
      .replace(/^'+|'+$/g, '')
      .trim() || UNNAMED_SHEET;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `(${number})`;
    const name = base.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (inUse.has(name.toLowerCase())) continue;
    inUse.add(name.toLowerCase());
    return name;
  }
}
