import type { HeaderPath } from '../layout/header-paths.ts';
import type { Region } from '../layout/regions.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { foldTight } from '../text/fold.ts';
import { type Caption, readCaption } from './caption.ts';
import { type UnitVoices, unitVoices } from './column-unit.ts';
import type { TablePeriod } from './period-words.ts';
import { type Sample, sampleColumn, sampleRows } from './samples.ts';
import type { Unit } from './units.ts';

/** A column as it is before anything is decided about it. */
export interface SourceColumn {
  readonly column: number;
  /** Captions that say something, top to bottom, units and numbering left out. */
  readonly path: readonly Caption[];
  /** Some cell over the column holds text, if only a unit. */
  readonly captioned: boolean;
  readonly voices: UnitVoices;
  readonly samples: readonly Sample[];
  /** Position among neighbours under one and the same merged caption (联络员及电话 over two columns); 0 when alone. */
  readonly shareIndex: number;
  readonly shareCount: number;
}

/** Reads the captions over every column of a table and samples its cells. */
export function sourceColumns(
  view: SheetView,
  region: Region,
  paths: readonly HeaderPath[],
  at: TablePeriod,
  sheetUnits: readonly Unit[],
): SourceColumn[] {
  const rows = sampleRows(view, region);
  const keys = paths.map((path) => path.captions.map(foldTight).join('>'));
  return paths.map((path, index) => {
    const captions = path.captions.map((text) => readCaption(text, at));
    const first = firstShared(keys, index);
    let count = 1;
    while (keys[first + count] === keys[index] && keys[index] !== '') count++;
    return {
      column: path.column,
      path: captions.filter((caption) => !caption.unitOnly),
      captioned: path.captions.length > 0,
      voices: unitVoices(captions, path.unitTexts, sheetUnits),
      samples: sampleColumn(view, rows, path.column),
      shareIndex: index - first,
      shareCount: count,
    };
  });
}

function firstShared(keys: readonly string[], index: number): number {
  let first = index;
  while (first > 0 && keys[first - 1] === keys[index] && keys[index] !== '') first--;
  return first;
}
