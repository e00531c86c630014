import { ZipWriter } from '../zip/write.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a hand-built package; `null` leaves a default part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** The smallest complete workbook with one sheet, as parts to change. `sheetData` goes into the sheet as it is. */
export function workbookParts(sheetData: string, changes: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN_NS}" xmlns:r="${OFFICE_RELS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(`<sheetData>${sheetData}</sheetData>`),
    ...changes,
  };
}

export function sheetXml(content: string): string {
  return `${XML}<worksheet xmlns="${MAIN_NS}">${content}</worksheet>`;
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE_RELS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${RELS_NS}">${items.join('')}</Relationships>`;
}

/** Packs parts into an archive. */
export function pack(parts: Parts): Uint8Array {
  const zip = new ZipWriter();
  for (const [name, content] of Object.entries(parts)) if (content !== null) zip.add(name, content);
  return zip.finish();
}
