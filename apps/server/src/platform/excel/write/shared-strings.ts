import type { ZipPart } from '../zip/write.ts';
import { escapeCellText, XML_HEAD } from './xml.ts';

/** Entries joined before they are handed to the archive. */
const BATCH = 2_000;

/** The table of texts that cells refer to: each different text is stored once. */
export class SharedStringTable {
  private readonly indexes = new Map<string, number>();
  private references = 0;

  indexOf(text: string): number {
    this.references++;
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  writeTo(part: ZipPart, namespace: string): void {
    const encoder = new TextEncoder();
    const write = (text: string) => part.write(encoder.encode(text));
    write(`${XML_HEAD}<sst xmlns="${namespace}" count="${this.references}" uniqueCount="${this.indexes.size}">`);
    let batch: string[] = [];
    for (const text of this.indexes.keys()) {
      // Without the attribute, readers may drop blanks at the ends.
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
      batch.push(`<si><t${space}>${escapeCellText(text)}</t></si>`);
      if (batch.length === BATCH) {
        write(batch.join(''));
        batch = [];
      }
    }
    write(`${batch.join('')}</sst>`);
  }
}
