import { CELL_SEPARATOR } from '@guatu/documents';
import { OoxmlPackage } from '../excel/xlsx/package.ts';
import type { XmlHandler, XmlScanner, XmlText } from '../excel/xml/scanner.ts';
import { TEMPLATE_LIMITS } from './template/limits.ts';

/**
 * The text of a .docx file's body, a line each paragraph or table row, cells and tab stops as tabs, empty ones left out: what
 * a reader of the paper reads, to be held against what the paper was made from.
 * @throws WorkbookRejected for a damaged or hostile file
 */
export function readDocumentText(bytes: Uint8Array): readonly string[] {
  const reader = new BodyReader();
  new OoxmlPackage(bytes, TEMPLATE_LIMITS).scan('word/document.xml', reader);
  return reader.lines.filter((line) => line !== '');
}

class BodyReader implements XmlHandler {
  readonly names = ['p', 'tr', 'tc', 't', 'tab', 'tabs'];
  readonly lines: string[] = [];
  wantsText = false;
  private line = '';
  private cells: string[] = [];
  private cellLines: string[] = [];
  private inRow = false;
  private inTabStops = false;

  open(name: string): void {
    if (name === 'tr') {
      this.inRow = true;
      this.cells = [];
    }
    if (name === 'tc') this.cellLines = [];
    if (name === 'p') this.line = '';
    if (name === 't') this.wantsText = true;
    // The same name stands for a tab in the text and for the definition of a tab stop.
    if (name === 'tabs') this.inTabStops = true;
    if (name === 'tab' && !this.inTabStops) this.line += CELL_SEPARATOR;
  }

  close(name: string): void {
    if (name === 't') this.wantsText = false;
    if (name === 'tabs') this.inTabStops = false;
    if (name === 'p') (this.inRow ? this.cellLines : this.lines).push(this.line);
    if (name === 'tc') this.cells.push(this.cellLines.join(''));
    if (name !== 'tr') return;
    this.lines.push(this.cells.join(CELL_SEPARATOR));
    this.inRow = false;
  }

  text(xml: XmlScanner, piece: XmlText): void {
    this.line += xml.decode(piece);
  }
}
