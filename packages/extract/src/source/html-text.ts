import { isHan } from '../text/char-class.ts';
import { lastNotAfter, type ReportText } from './report-text.ts';

// What a reader sees as an end of line. Everything else (span, b, a) runs on.
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul title'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea']);

const NAMED = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' },
    ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·' },
    ...{ times: '×', permil: '‰', deg: '°', sup2: '²', sup3: '³', yen: '¥', bull: '•' },
  }),
);
const LONGEST_ENTITY = 10;

/**
 * The text that a page shows, with the way back to its source. Tags, comments, scripts and styles go; blocks end lines; white
 * space is one blank, and none between Chinese characters, where browsers put none either. Broken markup is taken as it
 * comes: this is for reading, never for showing.
 */
export function htmlText(source: string): ReportText {
  const page = new PageText();
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '<') at = readTag(source, at, page);
    else if (char === '&') at = readEntity(source, at, page);
    else {
      page.add(char, at);
      at += 1;
    }
  }
  return page.finish();
}

function readTag(source: string, at: number, page: PageText): number {
  if (source.startsWith('<!--', at)) return endOf(source, '-->', at + 4);
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)|^<[!?]/.exec(source.slice(at, at + 24));
  if (name === null) {
    page.add('<', at);
    return at + 1;
  }
  const tag = (name[1] ?? '').toLowerCase();
  const end = tagEnd(source, at);
  if (UNSEEN.has(tag) && source.charAt(at + 1) !== '/' && source.charAt(end - 2) !== '/') {
    return endOfUnseen(source, tag, end);
  }
  if (BLOCKS.has(tag)) page.endLine(at);
  else if (CELLS.has(tag)) page.add(' ', at);
  return end;
}

// A tag longer than this is a broken quotation mark; its end is then the next bracket.
const LONGEST_TAG = 4000;

/** Past the `>` of a tag; one inside quotation marks does not count. */
function tagEnd(source: string, at: number): number {
  let quote = '';
  const limit = Math.min(source.length, at + LONGEST_TAG);
  for (let end = at + 1; end < limit; end += 1) {
    const char = source.charAt(end);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return end + 1;
  }
  return endOf(source, '>', at + 1);
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function endOfUnseen(source: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}[\\s>]`, 'gi');
  close.lastIndex = from;
  const found = close.exec(source);
  return found === null ? source.length : endOf(source, '>', found.index);
}

function readEntity(source: string, at: number, page: PageText): number {
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]*));?/.exec(
    source.slice(at, at + LONGEST_ENTITY),
  );
  const text = match === null ? undefined : entityText(match);
  if (match === null || text === undefined) {
    page.add('&', at);
    return at + 1;
  }
  page.add(text, at);
  return at + match[0].length;
}

function entityText([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED.get(name);
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}

/** Collects the shown text and, where its distance from the source changes, the pair of places. */
class PageText {
  private readonly pieces: string[] = [];
  private length = 0;
  private last = '\n';
  private blankAt = -1;
  private readonly shown: number[] = [];
  private readonly written: number[] = [];

  add(text: string, at: number): void {
    if (/^[\s\u00a0\u2002\u2003]$/.test(text)) {
      if (this.blankAt < 0) this.blankAt = at;
      return;
    }
    if (this.blankAt >= 0) this.closeBlank(text);
    this.push(text, at);
  }

  endLine(at: number): void {
    this.blankAt = -1;
    if (this.last !== '\n') this.push('\n', at);
  }

  finish(): ReportText {
    const { shown, written } = this;
    return {
      text: this.pieces.join(''),
      locate: (offset) => {
        const piece = lastNotAfter(shown, offset);
        return { kind: 'html', offset: (written[piece] ?? 0) + offset - (shown[piece] ?? 0) };
      },
    };
  }

  private closeBlank(next: string): void {
    const at = this.blankAt;
    this.blankAt = -1;
    if (this.last === '\n' || (isHan(this.last.charCodeAt(0)) && isHan(next.charCodeAt(0)))) return;
    this.push(' ', at);
  }

  private push(text: string, at: number): void {
    const distance = at - this.length;
    const piece = this.shown.length - 1;
    const expected = (this.written[piece] ?? 0) - (this.shown[piece] ?? 0);
    if (piece < 0 || distance !== expected) {
      this.shown.push(this.length);
      this.written.push(at);
    }
    this.pieces.push(text);
    this.length += text.length;
    this.last = text.charAt(text.length - 1);
  }
}
