import { corrupt } from '../rejection.ts';
import { applySplices, elementPrefix, type Splice, scanBytes } from '../xlsx/splice.ts';
import type { Dialect } from './dialect.ts';

/** Children of a worksheet that stand behind the reference to the drawing of its comments. */
const FOLLOWERS = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The reference from a sheet to the drawing of its comments. */
export interface LegacyDrawing {
  /** The relationship it names now, if any. */
  readonly existingId: string | null;
  /** The sheet with a reference to this relationship. */
  insert(id: string): Uint8Array;
}

/** Finds the reference in a sheet, and the place where it stands or has to stand. */
export function withLegacyDrawing(sheet: Uint8Array, dialect: Dialect): LegacyDrawing {
  let depth = 0;
  let existingId: string | null = null;
  let old: { start: number; end: number } | null = null;
  let place = -1;
  scanBytes(sheet, {
    names: ['legacyDrawing', ...FOLLOWERS],
    open(name, xml) {
      depth++;
      if (depth !== 2 || name === '') return;
      if (name === 'legacyDrawing') {
        existingId = xml.prefixedAttribute('id');
        old = { start: xml.tagStart, end: xml.tagEnd };
      } else if (place < 0) place = xml.tagStart;
    },
    close(_, xml) {
      depth--;
      // The end of the sheet, when nothing has to stand behind.
      if (depth === 0 && place < 0) place = xml.tagStart;
    },
  });
  if (place < 0) throw corrupt('sheetPart');
  return {
    existingId,
    insert(id) {
      const text = `<${elementPrefix(sheet)}legacyDrawing xmlns:r="${dialect.relationships}" r:id="${id}"/>`;
      const splice: Splice = old === null ? { start: place, end: place, text } : { ...old, text };
      return applySplices(sheet, [splice]);
    },
  };
}
