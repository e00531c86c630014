import type { ContentBudget } from '../budget.ts';
import type { XmlHandler, XmlScanner, XmlText } from '../xml/scanner.ts';
import { decodeEscapes } from '../xml/text.ts';
import type { OoxmlPackage } from './package.ts';

/** Reads the shared texts in order. Rich text becomes plain; phonetic guides are not part of the text. */
export function readSharedStrings(pack: OoxmlPackage, part: string | null, budget: ContentBudget): readonly string[] {
  if (part === null) return [];
  const reader = new SharedStringReader(budget);
  pack.scan(part, reader);
  return reader.texts;
}

class SharedStringReader implements XmlHandler {
  readonly names = ['si', 't', 'rPh'];
  readonly texts: string[] = [];
  wantsText = false;
  private current = '';
  private phonetic = false;
  private readonly budget: ContentBudget;

  constructor(budget: ContentBudget) {
    this.budget = budget;
  }

  open(name: string): void {
    if (name === 't') this.wantsText = !this.phonetic;
    else if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic = true;
  }

  text(xml: XmlScanner, piece: XmlText): void {
    const text = xml.decode(piece);
    this.current = this.current === '' ? text : this.current + text;
  }

  close(name: string): void {
    if (name === 't') this.wantsText = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si') {
      const text = decodeEscapes(this.current);
      this.budget.takeText(text);
      this.texts.push(text);
    }
  }
}
