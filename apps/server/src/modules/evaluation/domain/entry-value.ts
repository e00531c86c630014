import type { CellValue } from '@guatu/sheets';
import { entrySheetWords } from '../messages/entry-sheet-words.ts';

export type EntryRead = { readonly value: number | string } | { readonly why: string };

/** As long as a typed text may be. */
const LONGEST = 60;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * A filled cell as its column holds it, or why it cannot be taken. What Excel made of a typed text, a date or a share of one
 * hundred, is not what the head of the column asks for, and is not guessed back.
 */
export function readEntry(
  { value, format }: { readonly value: CellValue; readonly format: string },
  type: 'number' | 'text',
): EntryRead {
  if (value !== null && typeof value === 'object') return { why: entrySheetWords.fault(value.error) };
  if (typeof value === 'boolean' || value === null) return { why: entrySheetWords.truth };
  if (typeof value === 'number') {
    const shown = bare(format);
    if (shown.includes('%')) return { why: entrySheetWords.percent };
    if (/[ymdh]/i.test(shown) && !/[0#]/.test(shown)) return { why: entrySheetWords.date };
    return type === 'number' ? { value } : { value: String(value) };
  }
  const text = value.trim();
  if (type === 'text') return text.length > LONGEST ? { why: entrySheetWords.long(LONGEST) } : { value: text };
  const digits = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return NUMBER.test(digits) ? { value: Number(digits) } : { why: entrySheetWords.noNumber(text.slice(0, LONGEST)) };
}

/** A number format without what is shown as it stands: quoted text, colours, padding. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/general/gi, '');
