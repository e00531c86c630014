import type { Run, Scheme } from '@guatu/scoring';

/**
 * Whether a column holds figures of companies that only some may see, or that such a figure could be told from. `fields` are
 * the protected ones of the ledger and of the facts.
 */
export function isProtected({ inputs }: Pick<Scheme, 'inputs'>, fields: ReadonlySet<string>, column: string): boolean {
  const input = inputs.get(column);
  if (input?.kind === 'FACT') return fields.has(input.fact);
  return input?.kind === 'FIELD' && fields.has(input.field);
}

/** Indicators whose value could be told from protected columns. */
export function protectedLeaves(
  scheme: Scheme,
  fields: ReadonlySet<string>,
  leaves: Run['leaves'],
): ReadonlySet<string> {
  const held = leaves.filter(({ leaf: { value } }) => {
    const columns = 'base' in value ? [value.column, value.base] : [value.column];
    return columns.some((column) => isProtected(scheme, fields, column));
  });
  return new Set(held.map(({ leaf }) => leaf.id));
}
