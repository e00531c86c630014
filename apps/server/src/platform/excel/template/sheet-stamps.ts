import { escapeXml } from '../write/xml.ts';
import { applySplices, elementPrefix, type Splice, scanBytes } from '../xlsx/splice.ts';

const WIDTH = 24;
/** Excel's bound on a header or footer, less the commands around the text. */
const FOOTER_ROOM = 200;

/** Elements of a worksheet that stand behind the header and footer, in the order of the standard. */
const AFTER_FOOTER = [
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Hides one column (1-based); a setting over several columns is cut in two around it. */
export function withHiddenColumn(bytes: Uint8Array, column: number): Uint8Array {
  const prefix = elementPrefix(bytes);
  const hidden = `<${prefix}col min="${column}" max="${column}" width="${WIDTH}" customWidth="1" hidden="1"/>`;
  const splices: Splice[] = [];
  let end: number | null = null;
  let sheetData: number | null = null;
  let next: number | null = null;
  let placed = false;
  scanBytes(bytes, {
    names: ['col', 'cols', 'sheetData'],
    open(name, xml) {
      if (name === 'sheetData') sheetData = xml.tagStart;
      if (name !== 'col') return;
      const min = Number(xml.attribute('min'));
      const max = Number(xml.attribute('max'));
      if (min > column && next === null) next = xml.tagStart;
      if (min > column || max < column) return;
      const tag = new TextDecoder().decode(bytes.subarray(xml.tagStart, xml.tagEnd));
      const piece = (from: number, to: number) => (from > to ? '' : withRange(tag, from, to));
      const text = `${piece(min, column - 1)}${hidden}${piece(column + 1, max)}`;
      splices.push({ start: xml.tagStart, end: xml.tagEnd, text });
      placed = true;
    },
    close(name, xml) {
      if (name === 'cols') end = xml.tagStart;
    },
  });
  if (!placed) {
    const at = next ?? end;
    if (at !== null) splices.push({ start: at, end: at, text: hidden });
    else if (sheetData !== null) {
      splices.push({ start: sheetData, end: sheetData, text: `<${prefix}cols>${hidden}</${prefix}cols>` });
    }
  }
  return applySplices(bytes, splices);
}

function withRange(tag: string, min: number, max: number): string {
  const open = tag.replace(/\s*\/?>$/, '');
  return `${open.replace(/\smin\s*=\s*"\d+"/, ` min="${min}"`).replace(/\smax\s*=\s*"\d+"/, ` max="${max}"`)}/>`;
}

/** Puts the watermark into the footer of every page, behind what the office's own form prints there. */
export function withWatermark(bytes: Uint8Array, watermark: string): Uint8Array {
  const prefix = elementPrefix(bytes);
  // An ampersand starts a command in footers and is doubled; a blank keeps digits from joining the font size.
  const words = ` ${watermark.replace(/\s+/g, ' ').replaceAll('&', '&&').slice(0, FOOTER_ROOM)}`;
  const mark = escapeXml(`&R&9&K808080${words}`);
  let opened = 0;
  const footers: Splice[] = [];
  let header: { readonly end: number } | null = null;
  let place: number | null = null;
  scanBytes(bytes, {
    names: ['headerFooter', 'oddFooter', 'evenFooter', 'firstFooter', 'oddHeader', 'worksheet', ...AFTER_FOOTER],
    open(name, xml) {
      if (AFTER_FOOTER.includes(name)) place ??= xml.tagStart;
      opened = xml.tagEnd;
    },
    close(name, xml) {
      if (name.endsWith('Footer') && name !== 'headerFooter') {
        const said = xml.selfClosing ? '' : new TextDecoder().decode(bytes.subarray(opened, xml.tagStart));
        // A section is named once; what follows its name belongs to it.
        const text = said.includes('&amp;R') ? escapeXml(words) : mark;
        footers.push(
          xml.selfClosing
            ? { start: xml.tagStart, end: xml.tagEnd, text: `<${prefix}${name}>${text}</${prefix}${name}>` }
            : { start: xml.tagStart, end: xml.tagStart, text },
        );
      }
      if (name === 'oddHeader') header = { end: xml.tagEnd };
      if (name === 'headerFooter' && footers.length === 0) {
        const text = `<${prefix}oddFooter>${mark}</${prefix}oddFooter>`;
        footers.push(
          xml.selfClosing
            ? { start: xml.tagStart, end: xml.tagEnd, text: `<${prefix}headerFooter>${text}</${prefix}headerFooter>` }
            : { start: header?.end ?? xml.tagStart, end: header?.end ?? xml.tagStart, text },
        );
      }
      if (name === 'worksheet') place ??= xml.tagStart;
    },
  });
  if (footers.length > 0) return applySplices(bytes, footers);
  const at = place ?? bytes.length;
  const element = `<${prefix}headerFooter><${prefix}oddFooter>${mark}</${prefix}oddFooter></${prefix}headerFooter>`;
  return applySplices(bytes, [{ start: at, end: at, text: element }]);
}
