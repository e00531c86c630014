import type { ColumnClaim } from './claims.ts';
import type { SourceColumn } from './source-columns.ts';
import type { Token } from './tokenize.ts';

const CONTACT_AFTER: Readonly<Record<string, string>> = { owner: 'ownerContact', investor: 'investorContact' };
const PHONE_AFTER: Readonly<Record<string, string>> = { liaison: 'liaisonPhone' };

function leafIs(column: SourceColumn, token: Token): boolean {
  return column.path.at(-1)?.variants.some((tokens) => tokens.size === 1 && tokens.has(token)) ?? false;
}

/**
 * Captions that speak of the column to their left: 联系电话 after 联络员 is the liaison's. 联系人 after 业主单位 may be the
 * owner's or the office's; where another column names the office's, it can only be the owner's.
 */
export function claimsByNeighbour(
  columns: readonly SourceColumn[],
  fieldOf: (column: SourceColumn) => string | undefined,
  known: (field: string) => boolean,
): ColumnClaim[] {
  const claims: ColumnClaim[] = [];
  const hasLiaison = columns.some((column) => fieldOf(column) === 'liaison');
  columns.forEach((column, index) => {
    const left = columns[index - 1];
    const field = left && PHONE_AFTER[fieldOf(left) ?? ''];
    if (field && known(field) && leafIs(column, 'PHONE')) claims.push({ field, score: 0.8, needsProof: false, column });
    const contact = hasLiaison && left && CONTACT_AFTER[fieldOf(left) ?? ''];
    if (contact && known(contact) && leafIs(column, 'CONTACT'))
      claims.push({ field: contact, score: 0.8, needsProof: false, column });
  });
  return claims;
}

/** Whether a bare 联系人 stands right after the owner, so that nobody can say whose contact it is. */
export function isDoubtfulContact(
  columns: readonly SourceColumn[],
  column: SourceColumn,
  fieldOf: (column: SourceColumn) => string | undefined,
): boolean {
  if (!leafIs(column, 'CONTACT') || column.path.length > 1) return false;
  const left = columns[columns.indexOf(column) - 1];
  return left !== undefined && ['owner', 'ownerCreditCode', 'enterpriseName', 'investor'].includes(fieldOf(left) ?? '');
}
