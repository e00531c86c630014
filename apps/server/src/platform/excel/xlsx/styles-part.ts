import { formatCode } from '../number-formats.ts';
import type { OoxmlPackage } from './package.ts';

/** Number-format codes by cell style (the `s` attribute of a cell). Empty when the package has no styles. */
export function readStyleFormats(pack: OoxmlPackage, part: string | null): readonly string[] {
  const own = new Map<number, string>();
  const styleIds: number[] = [];
  // Formats and styles also occur under other parents (conditional formats, named styles) and mean other things there.
  let parent = '';
  if (part === null) return [];
  pack.scan(part, {
    names: ['numFmts', 'numFmt', 'cellXfs', 'xf'],
    open(name, xml) {
      if (name === 'numFmts' || name === 'cellXfs') parent = name;
      else if (name === 'numFmt' && parent === 'numFmts') {
        own.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '');
      } else if (name === 'xf' && parent === 'cellXfs') styleIds.push(Number(xml.attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === parent) parent = '';
    },
  });
  return styleIds.map((id) => formatCode(id, own));
}
