/** Full-width ASCII (U+FF01–FF5E) to half width and the ideographic space to an ordinary one; nothing else changes. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

// Zero-width characters come along when text is copied from web pages and look like nothing in a cell.
const BLANKS = /[\s\u200b-\u200d\u2060]+/g;

/** Every run of white space, line breaks and zero-width characters becomes one space; none at the ends. */
export function foldSpaces(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** The text without any white space or zero-width character. */
export function removeSpaces(text: string): string {
  return text.replace(BLANKS, '');
}

const HAN_CHARACTER = /^\p{Script=Han}$/u;

/**
 * A person's or unit's name as one writes it: the padding blank inside a Chinese name (`王 敏`) goes, while blanks that
 * part words or several names (`Li Lei`, `王敏 李红`) stay, because joining two people would make up a third.
 */
export function foldNameSpaces(text: string): string {
  const folded = foldSpaces(text);
  const parts = folded.split(' ');
  return parts.every((part) => HAN_CHARACTER.test(part)) ? parts.join('') : folded;
}

// Full-width forms are escaped: on screen they look like their half-width twins.
const OPENING = '(\uff08\u3010[\uff3b';
const CLOSING = ')\uff09\u3011]\uff3d';
const SEPARATOR = /[、,\uff0c;\uff1b/\uff0f\n\r]/;

/**
 * Splits a cell that lists people or units at 、 , ; / (of either width) and line breaks. Separators inside brackets
 * belong to a remark on one item (the members named after a leader) and do not split. Empty items are dropped.
 */
export function splitList(text: string): string[] {
  const items: string[] = [];
  const brackets = bracketPairs(text);
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const closing = brackets.get(index);
    if (closing !== undefined) index = closing;
    else if (SEPARATOR.test(text.charAt(index))) {
      items.push(text.slice(start, index));
      start = index + 1;
    }
  }
  items.push(text.slice(start));
  return items.map(foldNameSpaces).filter((item) => item !== '');
}

/** Place of each opening bracket and of its partner. One that is never closed is a slip of the pen and is left out. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (OPENING.includes(char)) open.push(index);
    else if (CLOSING.includes(char)) {
      const opening = open.pop();
      if (opening !== undefined) pairs.set(opening, index);
    }
  }
  return pairs;
}
