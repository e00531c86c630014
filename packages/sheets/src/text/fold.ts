const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * The text in the form rules are written for: full-width and compatibility forms folded (NFKC), invisible characters
 * gone, ends trimmed. Line breaks and inner blanks stay.
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.trim();
  return text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/** `fold` without any white space: for captions and marks, where blanks are padding only. */
export function foldTight(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

// Dashes of every length, slashes and backslashes; a row of them means the same as one.
const BLANK_MARK = /^(?:[-‐-―−﹘﹣－─━ー~]+|[/／\\＼|]+|无|暂无|待定|未定|n\/?a|null)$/i;

/** Whether a cell's text says "nothing here": empty or one of the marks clerks use for it. */
export function isBlankMark(text: string): boolean {
  if (text.length > 12) return false;
  const tight = foldTight(text);
  return tight === '' || BLANK_MARK.test(tight);
}

const BRACKET_NOTE = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g;

/** Folded text without remarks in brackets: `12000(其中设备4800)` → `12000`. A text that is all bracket stays. */
export function withoutNotes(folded: string): string {
  const bare = folded.replace(BRACKET_NOTE, '').trim();
  return bare === '' ? folded : bare;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A Chinese numeral below one hundred (`十二`, `二十`), or null. */
export function chineseNumber(text: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return ones === undefined && tens !== undefined ? (DIGITS[tens] ?? null) : null;
  return (tens === undefined ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones === undefined ? 0 : (DIGITS[ones] ?? 0));
}

/** Years written out digit by digit (`二〇二四年`, `二0二四年`) in Arabic digits; months as numerals (`八月`) too. */
export function arabicDates(folded: string): string {
  if (!/[〇零一二三四五六七八九十]/.test(folded)) return folded;
  return folded
    .replace(/[〇零○O0一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((char) => (char === '○' || char === 'O' || char === '0' ? 0 : (DIGITS[char] ?? ''))).join(''),
    )
    .replace(/(?:二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])(?=[月日])/g, (part) =>
      String(chineseNumber(part) ?? part),
    );
}
