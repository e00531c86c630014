import { sql } from 'kysely';

const MARK = '/* prepared */';

/**
 * Marks a statement that is run over and over with the same text: each connection plans it once. Only for statements whose
 * plan does not depend on their parameters, such as a look-up by key; others are better planned for what they are asked.
 */
export const PREPARED = sql.raw(MARK);

/** A connection keeps every prepared plan; statements built from what a person edits come in many shapes. */
const MOST = 200;
const names = new Map<string, string>();

/** The name under which connections keep the plan of a marked statement; undefined for one that is planned each time. */
export function preparedName(text: string): string | undefined {
  if (!text.includes(MARK)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `guatu_${names.size + 1}`;
  names.set(text, name);
  return name;
}
