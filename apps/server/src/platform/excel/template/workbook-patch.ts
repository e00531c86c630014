import { escapeXml } from '../write/xml.ts';
import type { Relationship } from '../xlsx/package.ts';
import type { PackageEditor } from '../xlsx/package-editor.ts';
import { applySplices, elementPrefix, type Splice, scanBytes } from '../xlsx/splice.ts';
import { adjustFormula } from './formula.ts';
import type { RowShift } from './row-shift.ts';

/** Children of a workbook that stand before its calculation settings. */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** Moves names such as the print area along, and has the program that opens the file calculate everything once. */
export function patchWorkbook(editor: PackageEditor, part: string, sheet: string, shift: RowShift): void {
  const bytes = editor.read(part) ?? new Uint8Array(0);
  const splices: Splice[] = [];
  let name: { text: string; start: number } | null = null;
  let calculation: Splice | null = null;
  let place = 0;
  scanBytes(bytes, {
    names: ['definedName', 'calcPr', ...BEFORE_CALCULATION],
    get wantsText() {
      return name !== null;
    },
    open(element, xml) {
      if (element === 'definedName') name = { text: '', start: xml.tagEnd };
      else if (element === 'calcPr') {
        const tag = new TextDecoder().decode(bytes.subarray(xml.tagStart, xml.tagEnd));
        const bare = tag.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
        calculation = {
          start: xml.tagStart,
          end: xml.tagEnd,
          text: bare.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1'),
        };
      }
    },
    text(xml, piece) {
      if (name !== null) name.text += xml.decode(piece);
    },
    close(element, xml) {
      if (element === 'definedName' && name !== null) {
        const adjusted = adjustFormula(name.text, shift, sheet, false);
        if (adjusted !== name.text) splices.push({ start: name.start, end: xml.tagStart, text: escapeXml(adjusted) });
        name = null;
      } else if (BEFORE_CALCULATION.includes(element)) place = xml.tagEnd;
    },
  });
  splices.push(
    calculation ?? { start: place, end: place, text: `<${elementPrefix(bytes)}calcPr fullCalcOnLoad="1"/>` },
  );
  editor.write(part, applySplices(bytes, splices));
}

/**
 * Takes out the list of formula cells, which no longer fits and would make Excel offer to repair the file. Programs make
 * it anew by themselves.
 */
export function removeCalculationChain(
  editor: PackageEditor,
  part: string,
  relationships: readonly Relationship[],
): void {
  const chain = relationships.find((relationship) => relationship.type === 'calcChain');
  if (chain !== undefined) editor.remove(part, chain);
}
