import { GENERAL } from './grid-builder.ts';
import { BUILT_IN_FORMATS } from './vocabulary.ts';

/** The code of a format id: the file's own definition first, then the built-in one, else `General`. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? BUILT_IN_FORMATS[id] ?? GENERAL;
  return code === '' || code.toLowerCase() === 'general' ? GENERAL : code;
}
