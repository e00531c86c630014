/** Characters of XML markup, as bytes, and finding them. */
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const BANG = 0x21;
export const QUESTION = 0x3f;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const COLON = 0x3a;

/** Not found in the bytes that are there so far. */
export const NOT_WHOLE = -1;

/** `indexOf`, but without its call overhead, which is what counts at distances of a few bytes. */
export function find(bytes: Uint8Array, byte: number, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === byte) return at;
  return NOT_WHOLE;
}

/** The position behind the next occurrence of an ASCII marker. */
export function findAfter(bytes: Uint8Array, from: number, marker: string): number {
  const first = marker.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== NOT_WHOLE; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < marker.length && bytes[at + matched] === marker.charCodeAt(matched)) matched++;
    if (matched === marker.length) return at + matched;
  }
  return NOT_WHOLE;
}

/** UTF-16 shows by its byte order mark, or by the zero half of its first character. */
export function isUtf16(chunk: Uint8Array): boolean {
  return (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff) || chunk[0] === 0;
}
