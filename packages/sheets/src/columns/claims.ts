import { type FieldEntry, isFigure, type KindEntry, type LedgerKind } from '../dictionary.ts';
import type { Caption } from './caption.ts';
import { unitAllows } from './column-unit.ts';
import { fitOf } from './evidence.ts';
import { type Claim, claimOf, speakingCaptions } from './match.ts';
import type { SourceColumn } from './source-columns.ts';
import { tokenize } from './tokenize.ts';
import { COMPILED, type CompiledField } from './wording-index.ts';

/** One column's claim to one field, weighed with the column's cells. */
export interface ColumnClaim extends Claim {
  readonly column: SourceColumn;
}

// Below this share of fitting cells the caption must mean something else.
const LEAST_FIT = 0.5;
const PROOF_FIT = 0.6;
// A part of a joint caption counts when it says a field by itself, not as a hint.
const PLAIN = 0.85;

/** Every claim of every column to the fields of a kind. */
export function claimsOf(kind: KindEntry, columns: readonly SourceColumn[]): ColumnClaim[] {
  const compiled = COMPILED[kind.kind as LedgerKind];
  const fields = new Map(kind.fields.map((field) => [field.id, field]));
  const claims: ColumnClaim[] = [];
  for (const column of columns) {
    if (saysTwoThings(column, compiled)) continue;
    const paths = waysToRead(column);
    for (const entry of compiled) {
      const field = fields.get(entry.field);
      if (!field || !unitAllows(field, column.voices)) continue;
      const best = paths
        .map((path) => claimOf(entry, path, isFigure(field)))
        .reduce((left, right) => ((right?.score ?? 0) > (left?.score ?? 0) ? right : left), null);
      if (!best) continue;
      const score = weigh(best, field, column);
      if (score > 0) claims.push({ ...best, score, column });
    }
  }
  return claims;
}

function weigh(claim: Claim, field: FieldEntry, column: SourceColumn): number {
  const fit = fitOf(field, column.samples);
  if (fit === null) return claim.needsProof ? 0 : claim.score * 0.85;
  if (fit < (claim.needsProof ? PROOF_FIT : LEAST_FIT)) return 0;
  return claim.score * (0.7 + 0.3 * fit);
}

const JOINTS = /及|和|与|、|,|并|暨/;

/** The column's path; for columns under one joint caption (联络员及电话) also its own part of it. */
function waysToRead(column: SourceColumn): (readonly Caption[])[] {
  const path = speakingCaptions(column.path);
  const leaf = path.at(-1);
  if (!leaf) return [];
  if (column.shareCount < 2) return isSum(leaf) && path.length > 1 ? [path, path.slice(0, -1)] : [path];
  const parts = leaf.label.split(JOINTS).filter((part) => part !== '');
  const own = parts[column.shareIndex];
  if (parts.length !== column.shareCount || own === undefined) return [path];
  const before = parts.slice(0, column.shareIndex).map(partCaption);
  return [[...path.slice(0, -1), ...before, partCaption(own)]];
}

/** 合计 or 小计 below 固定资产投资 is what the caption above says; its neighbours are the parts. */
function isSum(caption: Caption): boolean {
  return caption.variants.every((tokens) => tokens.size === 1 && tokens.has('SUM'));
}

function partCaption(text: string): Caption {
  return { text, label: text, variants: [tokenize(text)], units: [], unitOnly: false };
}

/** 责任单位及责任人 over one column says two things of the kind; its cells hold both, and neither alone. */
function saysTwoThings(column: SourceColumn, compiled: readonly CompiledField[]): boolean {
  const leaf = column.path.at(-1);
  if (!leaf || column.shareCount > 1) return false;
  // 项目(企业)名称 holds either, and only the reader of each row can tell which.
  if (leaf.variants.some((tokens) => tokens.has('PROJECT') && tokens.has('ENTERPRISE') && tokens.has('NAME')))
    return true;
  const parts = leaf.label
    .split(JOINTS)
    .filter((part) => part !== '')
    .map(partCaption);
  if (parts.length < 2) return false;
  const said = parts.map((part, index) => {
    const path = [...parts.slice(0, index), part];
    return new Set(compiled.filter((entry) => (claimOf(entry, path)?.score ?? 0) >= PLAIN).map((entry) => entry.field));
  });
  const [first, second] = [said[0] ?? new Set(), said.at(-1) ?? new Set()];
  return first.size > 0 && second.size > 0 && [...first].every((field) => !second.has(field));
}
