import { isApiError } from '../../../api/error.ts';

export interface Recorded {
  readonly code: string;
  readonly outcome: 'RECORDED' | 'LEFT';
  readonly note: string | null;
}

/**
 * The two texts of an item that two people minuted at once, out of the refusal of the later one; null for any other refusal
 * and where there is nothing to choose between.
 */
export function bothTexts(error: unknown, code: string, sent: Recorded | undefined) {
  if (!isApiError(error) || error.code !== 'record_stale' || sent?.code !== code || sent.note === null) return null;
  const { details } = error;
  const stored = typeof details === 'object' && details !== null && 'ours' in details ? details.ours : null;
  const theirs: unknown = isValues(stored) ? stored[`itemNote@${code}`] : null;
  if (typeof theirs !== 'string' || theirs === sent.note) return null;
  return { code, theirs, mine: sent.note, again: sent };
}

function isValues(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
