import { corrupt } from '../rejection.ts';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Decodes XML character data: UTF-8, entities, and line ends as the XML rules want them.
 * Only the five predefined entities exist here, since document types are refused.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let plain = true;
  let special = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) plain = false;
    else if (byte === AMPERSAND || byte === CARRIAGE_RETURN) special = true;
  }
  const text = plain && end - start < 24 ? latin(bytes, start, end) : DECODER.decode(bytes.subarray(start, end));
  return special ? expandEntities(text.replace(/\r\n?/g, '\n')) : text;
}

/** Decodes a CDATA section, in which entities are not expanded. */
export function decodeCdata(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, end)).replace(/\r\n?/g, '\n');
}

/**
 * Undoes the `_xHHHH_` escapes with which workbooks store characters that XML cannot carry.
 * `_x005F_` is an escaped underscore; the scan does not look inside what it has produced.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

function expandEntities(text: string): string {
  return text.replace(/&([^;&]{0,32};)?/g, (_, body: string | undefined) => {
    if (body === undefined) throw corrupt('xmlEntityCut');
    const name = body.slice(0, -1);
    return name.startsWith('#') ? fromCodePoint(name.slice(1)) : named(name);
  });
}

function named(name: string): string {
  const text = NAMED[name];
  if (text === undefined) throw corrupt('xmlEntity');
  return text;
}

function fromCodePoint(digits: string): string {
  const code = /^x[0-9a-fA-F]+$/.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : /^[0-9]+$/.test(digits)
      ? Number.parseInt(digits, 10)
      : Number.NaN;
  if (!(code >= 1 && code <= 0x10ffff)) throw corrupt('xmlCharacter');
  return String.fromCodePoint(code);
}
