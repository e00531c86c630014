import { DEFAULT_LIMITS } from '../../excel/index.ts';
import { OoxmlPackage } from '../../excel/xlsx/package.ts';

/** A part of a .docx file as text. */
export function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(new OoxmlPackage(bytes, DEFAULT_LIMITS).bytes(part));
}
