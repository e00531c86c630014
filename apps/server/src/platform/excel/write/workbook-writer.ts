import { ZipWriter } from '../zip/write.ts';
import { CONTENT_TYPES_NS, MAIN_NS, OFFICE_RELS_NS, PACKAGE_RELS_NS, SPREADSHEET_TYPE } from './namespaces.ts';
import { SharedStringTable } from './shared-strings.ts';
import { uniqueSheetName } from './sheet-names.ts';
import { SheetWriter } from './sheet-writer.ts';
import { StyleBook } from './styles.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** A name that Excel itself gives meaning to, such as a print area, for one sheet. */
export interface SheetDefinedName {
  readonly name: '_xlnm.Print_Area' | '_xlnm.Print_Titles' | '_xlnm._FilterDatabase';
  /** Without the sheet's name: `$A$1:$C$9`, several ranges with commas between them. */
  readonly reference: string;
}

interface WrittenSheet {
  readonly name: string;
  readonly visibility: string;
  readonly names: readonly SheetDefinedName[];
}

/** Puts a workbook package together: sheets one after the other, then what they refer to. */
export class WorkbookWriter {
  readonly styles = new StyleBook();
  private readonly zip = new ZipWriter();
  private readonly strings = new SharedStringTable();
  private readonly sheets: WrittenSheet[] = [];
  private readonly namesInUse = new Set<string>();
  private readonly date1904: boolean;

  constructor(options: { readonly date1904?: boolean } = {}) {
    this.date1904 = options.date1904 ?? false;
  }

  /** Writes a sheet; `write` gives back the names that only are known when all rows are through. */
  addSheet(
    wantedName: string,
    visibility: 'visible' | 'hidden' | 'veryHidden',
    write: (sheet: SheetWriter) => readonly SheetDefinedName[],
  ): void {
    const name = uniqueSheetName(wantedName, this.namesInUse);
    const sheet = new SheetWriter(this.zip.open(`xl/worksheets/sheet${this.sheets.length + 1}.xml`), this.strings);
    sheet.raw(`${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${OFFICE_RELS_NS}">`);
    const names = write(sheet);
    sheet.raw('</worksheet>');
    sheet.close();
    this.sheets.push({ name, visibility, names });
  }

  finish(creator?: string): Uint8Array {
    const strings = this.zip.open('xl/sharedStrings.xml');
    this.strings.writeTo(strings, MAIN_NS);
    strings.close();
    this.zip.add('xl/styles.xml', this.styles.toXml());
    this.zip.add('xl/workbook.xml', this.workbookXml());
    this.zip.add('xl/_rels/workbook.xml.rels', this.workbookRelationships());
    this.zip.add('docProps/core.xml', coreProperties(creator ?? ''));
    this.zip.add('_rels/.rels', PACKAGE_RELATIONSHIPS);
    this.zip.add('[Content_Types].xml', this.contentTypes());
    return this.zip.finish();
  }

  private workbookXml(): string {
    const sheets = this.sheets.map(({ name, visibility }, index) => {
      const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
      return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
    });
    const names = this.sheets.flatMap((sheet, index) =>
      sheet.names.map(({ name, reference }) => {
        const hidden = name === '_xlnm._FilterDatabase' ? ' hidden="1"' : '';
        const prefix = `'${sheet.name.replaceAll("'", "''")}'!`;
        const target = reference
          .split(',')
          .map((range) => `${prefix}${range}`)
          .join(',');
        return `<definedName name="${name}" localSheetId="${index}"${hidden}>${escapeXml(target)}</definedName>`;
      }),
    );
    const firstVisible = Math.max(
      0,
      this.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
    );
    return [
      `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${OFFICE_RELS_NS}">`,
      this.date1904 ? '<workbookPr date1904="1"/>' : '',
      `<bookViews><workbookView activeTab="${firstVisible}"/></bookViews><sheets>${sheets.join('')}</sheets>`,
      names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
      '</workbook>',
    ].join('');
  }

  private workbookRelationships(): string {
    const items = this.sheets.map((_, index) =>
      relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    );
    const next = this.sheets.length + 1;
    items.push(
      relationship(next, 'styles', 'styles.xml'),
      relationship(next + 1, 'sharedStrings', 'sharedStrings.xml'),
    );
    return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELS_NS}">${items.join('')}</Relationships>`;
  }

  private contentTypes(): string {
    const parts = [
      ['/xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
      ['/xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
      ['/xl/sharedStrings.xml', `${SPREADSHEET_TYPE}.sharedStrings+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ...this.sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${SPREADSHEET_TYPE}.worksheet+xml`]),
    ];
    const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
    return [
      `${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `${overrides.join('')}</Types>`,
    ].join('');
  }
}

const PACKAGE_RELATIONSHIPS = `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELS_NS}">${relationship(1, 'officeDocument', 'xl/workbook.xml')}<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function relationship(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE_RELS_NS}/${type}" Target="${target}"/>`;
}

/** No dates: when an export was made stands in its watermark, and equal contents should give equal bytes. */
function coreProperties(creator: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escapeXml(creator)}</dc:creator></cp:coreProperties>`;
}
