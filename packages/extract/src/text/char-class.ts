/** What the scanner has to stop at; everything else it passes over with one look-up. */
export const CharClass = {
  other: 0,
  digit: 1,
  numeral: 2,
  ordinal: 3,
  open: 4,
  sentenceEnd: 5,
  latin: 6,
} as const;

const classes = new Uint8Array(65_536);

function mark(characters: string, value: number): void {
  for (let at = 0; at < characters.length; at += 1) classes[characters.charCodeAt(at)] = value;
}

mark('0123456789０１２３４５６７８９', CharClass.digit);
mark('零〇一二三四五六七八九十两百千', CharClass.numeral);
mark('第前', CharClass.ordinal);
mark('“「『‘《〈（([〔【"', CharClass.open);
mark('。！？；!?;\n\r\u2028\u2029', CharClass.sentenceEnd);
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', CharClass.latin);

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  return classes[code] ?? CharClass.other;
}

/** The digit a code unit stands for, of either width; −1 for anything else. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** Blanks that typesetting puts between a number and its unit. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09 || (code >= 0x2002 && code <= 0x200b);
}

const boundaries = new Uint8Array(65_536);
for (const char of '，,。；;：:！？!?\n\r…') boundaries[char.charCodeAt(0)] = 1;

/** Whether a clause ends at the code unit. */
export function isBoundary(code: number): boolean {
  return boundaries[code] === 1;
}

const LATIN = CharClass.latin;

/** Whether the code unit is a Latin letter: numbers grown together with one are names (PM2.5, S315). */
export function isLatin(code: number): boolean {
  return classOf(code) === LATIN;
}

/** Whether the code unit is a Chinese character of the basic block. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
