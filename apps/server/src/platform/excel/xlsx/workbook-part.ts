import type { Grid } from '@guatu/sheets';
import type { XmlScanner } from '../xml/scanner.ts';
import type { OoxmlPackage } from './package.ts';

export interface SheetEntry {
  readonly name: string;
  readonly relationshipId: string;
  readonly visibility: Grid['visibility'];
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Written in the strict form of the standard, whose namespaces differ. */
  readonly strict: boolean;
}

/** Reads the list of sheets and the date system. */
export function readWorkbookPart(pack: OoxmlPackage, part: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let strict = false;
  pack.scan(part, {
    names: ['workbook', 'workbookPr', 'sheet'],
    open(name, xml) {
      if (name === 'workbook') strict = hasStrictNamespace(xml);
      if (name === 'workbookPr') date1904 ||= xml.flag('date1904');
      if (name !== 'sheet') return;
      sheets.push({
        name: xml.attribute('name') ?? '',
        relationshipId: xml.prefixedAttribute('id') ?? xml.attribute('id') ?? '',
        visibility: visibilityOf(xml.attribute('state')),
      });
    },
    close: () => undefined,
  });
  return { sheets, date1904, strict };
}

function visibilityOf(state: string | null): Grid['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function hasStrictNamespace(xml: XmlScanner): boolean {
  while (xml.nextAttribute()) if (xml.value() === 'http://purl.oclc.org/ooxml/spreadsheetml/main') return true;
  return false;
}
