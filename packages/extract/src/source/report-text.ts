/** A place in the file that a text came from, for people to find it again. */
export type Locator =
  /** Line and column of plain text, both from 1; columns count UTF-16 code units. */
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  /** Offset in the decoded source of a page, where the shown character is written. */
  | { readonly kind: 'html'; readonly offset: number }
  /** Paragraph or table row of a document, from 1, and the character inside it. */
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly column: number }
  /** Page and line of a paged file, both from 1. */
  | { readonly kind: 'page'; readonly page: number; readonly line: number };

/** The text of a report and the way back from each of its characters to the original. */
export interface ReportText {
  readonly text: string;
  readonly locate: (offset: number) => Locator;
}

/** Text as it was pasted or read from a .txt file: nothing is trimmed or replaced. */
export function plainText(text: string): ReportText {
  const starts = lineStarts(text);
  return {
    text,
    locate: (offset) => {
      const line = lastNotAfter(starts, offset);
      return { kind: 'line', line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
  };
}

/** The paragraphs of a document, one line each. */
export function paragraphText(paragraphs: readonly string[]): ReportText {
  // A break inside a paragraph must not be counted as the end of one.
  const text = paragraphs.map((paragraph) => paragraph.replace(/[\r\n]/g, ' ')).join('\n');
  const starts = lineStarts(text);
  return {
    text,
    locate: (offset) => {
      const paragraph = lastNotAfter(starts, offset);
      return { kind: 'paragraph', paragraph: paragraph + 1, column: offset - (starts[paragraph] ?? 0) + 1 };
    },
  };
}

/** A printed line of a paged file. `joined`: the sentence runs on into it from the line before. */
export interface PrintedLine {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly joined: boolean;
}

/** The printed lines of a paged file; a paragraph that fills several of them becomes one line of text again. */
export function pagedText(lines: readonly PrintedLine[]): ReportText {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '' && !line.joined) text += '\n';
    starts.push(text.length);
    text += line.text.replace(/[\r\n]/g, ' ');
  }
  return {
    text,
    locate: (offset) => {
      const found = lines[lastNotAfter(starts, offset)];
      return { kind: 'page', page: found?.page ?? 1, line: found?.line ?? 1 };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last number of a rising list that is not greater than `value`; 0 where all are. */
export function lastNotAfter(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
