import { removeSpaces, toHalfWidth } from '../text.ts';

// Hyphens and dashes that office software puts in place of the ordinary one (U+2010–2015, minus, small and full width).
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** A code as it is stored and compared: half width, upper case, ordinary hyphens, no white space. */
export function normaliseCode(text: string): string {
  return removeSpaces(toHalfWidth(text.replace(HYPHENS, '-'))).toUpperCase();
}
