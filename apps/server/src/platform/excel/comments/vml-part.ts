import { corrupt } from '../rejection.ts';
import { linesOf } from '../write/header-layout.ts';

/** A comment's box: where it belongs and how much text it has to show. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Ids come in blocks of this size, and a drawing names the blocks it uses. */
const BLOCK = 1024;
const BOX_COLUMNS = 3;
/** Characters on a line of a box of that width, about. */
const BOX_CHARACTERS = 34;
const MAX_LINES = 20;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing with nothing in it, using id blocks from `firstBlock` on. */
export function emptyVmlPart(firstBlock: number, boxes: number): string {
  const blocks = Array.from({ length: Math.ceil((boxes + 1) / BLOCK) }, (_, index) => firstBlock + index);
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
}

/** Id blocks that the drawings of a package use already. */
export function usedBlocks(vml: string): number[] {
  const data = /<o:idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/.exec(vml)?.[1] ?? '';
  return data
    .split(',')
    .map(Number)
    .filter((block) => block > 0);
}

/**
 * Adds boxes to a drawing. Drawings are loose markup that no XML parser is sure to read, so they are changed as text:
 * what is there stays, the boxes go before the end.
 */
export function addBoxes(vml: string, boxes: readonly NoteBox[]): string {
  const end = vml.lastIndexOf('</xml>');
  if (end < 0) throw corrupt('commentDrawing');
  const ids = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const firstId = ids.reduce((highest, id) => Math.max(highest, id), (usedBlocks(vml)[0] ?? 1) * BLOCK) + 1;
  const type = vml.includes('_x0000_t202') ? '' : SHAPE_TYPE;
  const shapes = boxes.map((box, index) => shapeOf(box, firstId + index));
  return `${vml.slice(0, end)}${type}${shapes.join('')}${vml.slice(end)}`;
}

/** Rows and columns are counted from 0 here; the anchor is left, top, right, bottom with offsets in pixels. */
function shapeOf({ row, column, text }: NoteBox, id: number): string {
  const lines = Math.min(MAX_LINES, linesOf(text, BOX_CHARACTERS) + 1);
  const top = Math.max(0, row - 2);
  const anchor = [column, 15, top, 10, column + BOX_COLUMNS, 15, top + lines, 4];
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:180pt;height:${lines * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
