import { corrupt } from '../rejection.ts';
import {
  APOSTROPHE,
  BANG,
  COLON,
  find,
  findAfter,
  GT,
  isUtf16,
  LT,
  NOT_WHOLE,
  QUESTION,
  QUOTE,
  SLASH,
} from './bytes.ts';
import { TagAttributes } from './tag-attributes.ts';
import { decodeCdata, decodeText } from './text.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a part reader wants to hear. Names are local names: prefixes differ between producers and say nothing here. */
export interface XmlHandler {
  /** Local names the handler knows; any other element is reported as `''`. */
  readonly names: readonly string[];
  open(name: string, xml: XmlScanner): void;
  close(name: string, xml: XmlScanner): void;
  /** Called for character data, only while `wantsText`. One element's text may come in several pieces. */
  text?(xml: XmlScanner, piece: XmlText): void;
  readonly wantsText?: boolean;
}

/** A piece of character data in the scanner's buffer; valid only during the call. */
export interface XmlText {
  start: number;
  end: number;
  cdata: boolean;
}

const MAX_DEPTH = 256;
/** No tag or text of a workbook comes near this; without a bound a single endless one would be copied over and over. */
const MAX_TOKEN = 4 * 1024 * 1024;

/**
 * A push scanner for workbook XML, working on bytes: strings are made only where a handler asks for them, which is what
 * makes a sheet of three million cells readable in seconds. It checks nesting and refuses document types, so that no
 * entity can be declared and expanded.
 */
export class XmlScanner extends TagAttributes {
  /** Where the current tag stands in the whole document, in bytes; for those who patch it. */
  tagStart = 0;
  tagEnd = 0;
  selfClosing = false;
  private readonly handler: XmlHandler;
  private readonly vocabulary: Vocabulary;
  private readonly openNames = new Int32Array(MAX_DEPTH);
  private readonly openWords: string[] = [];
  private depth = 0;
  private rootSeen = false;
  private started = false;
  private at = 0;
  /** Bytes of the document before the buffer. */
  private base = 0;
  private readonly piece: XmlText = { start: 0, end: 0, cdata: false };

  constructor(handler: XmlHandler) {
    super();
    this.handler = handler;
    this.vocabulary = new Vocabulary(handler.names);
  }

  /** Takes the next bytes of the document. */
  push(chunk: Uint8Array): void {
    let from = 0;
    if (!this.started) {
      if (isUtf16(chunk)) throw corrupt('xmlEncoding');
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) from = 3;
      this.base = from;
      this.started = true;
    }
    if (this.bytes.length === 0) {
      this.bytes = from === 0 ? chunk : chunk.subarray(from);
    } else {
      const joined = new Uint8Array(this.bytes.length + chunk.length);
      joined.set(this.bytes);
      joined.set(chunk, this.bytes.length);
      this.bytes = joined;
    }
    const done = this.scan();
    if (this.bytes.length - done > MAX_TOKEN) throw corrupt('xmlTooLong');
    this.bytes = this.bytes.slice(done);
    this.base += done;
  }

  /** Ends the document. @throws WorkbookRejected when it is not whole */
  finish(): void {
    if (this.bytes.some((byte) => byte > 0x20)) throw corrupt('xmlCut');
    if (this.depth !== 0 || !this.rootSeen) throw corrupt('xmlCut');
  }

  /** A position in the buffer as a position in the whole document. */
  offset(position: number): number {
    return this.base + position;
  }

  /** A piece of character data as text. */
  decode(piece: XmlText): string {
    return (piece.cdata ? decodeCdata : decodeText)(this.bytes, piece.start, piece.end);
  }

  /** Handles every whole token in the buffer; returns where the first unfinished one starts. */
  private scan(): number {
    const bytes = this.bytes;
    this.at = 0;
    while (this.at < bytes.length) {
      const from = this.at;
      const tag = bytes[from] === LT ? from : find(bytes, LT, from);
      if (tag === NOT_WHOLE) return from;
      if (tag > from && !this.takeText(from, tag)) throw corrupt('xmlOutsideRoot');
      const next = this.takeMarkup(tag);
      if (next === NOT_WHOLE) return tag;
      this.at = next;
    }
    return bytes.length;
  }

  /** False for anything but white space outside the root element. */
  private takeText(start: number, end: number): boolean {
    if (this.depth > 0) {
      this.giveText(start, end, false);
      return true;
    }
    for (let at = start; at < end; at++) if ((this.bytes[at] as number) > 0x20) return false;
    return true;
  }

  private giveText(start: number, end: number, cdata: boolean): void {
    if (!this.handler.wantsText) return;
    this.piece.start = start;
    this.piece.end = end;
    this.piece.cdata = cdata;
    this.handler.text?.(this, this.piece);
  }

  private takeMarkup(tag: number): number {
    const second = this.bytes[tag + 1];
    if (second === undefined) return NOT_WHOLE;
    if (second === SLASH) return this.takeClose(tag);
    if (second === BANG) return this.takeDeclaration(tag);
    if (second === QUESTION) return findAfter(this.bytes, tag, '?>');
    return this.takeOpen(tag);
  }

  private takeOpen(tag: number): number {
    const end = this.findTagEnd(tag + 1);
    if (end === NOT_WHOLE) return NOT_WHOLE;
    const selfClosing = this.bytes[end - 1] === SLASH;
    this.markTag(tag, end, selfClosing);
    if (this.depth === 0 && this.rootSeen) throw corrupt('xmlTwoRoots');
    if (this.depth === MAX_DEPTH) throw corrupt('xmlDepth');
    const tagEnd = selfClosing ? end - 1 : end;
    const hash = this.takeName(tag + 1, tagEnd);
    const name = this.vocabulary.find(this.bytes, this.nameStart, this.nameEnd, hash);
    this.rootSeen = true;
    this.setAttributes(this.nameEnd, tagEnd);
    this.openNames[this.depth] = hash;
    this.openWords[this.depth] = name;
    this.depth++;
    this.handler.open(name, this);
    if (selfClosing) {
      this.depth--;
      this.handler.close(name, this);
    }
    return end + 1;
  }

  private markTag(start: number, end: number, selfClosing: boolean): void {
    this.tagStart = this.base + start;
    this.tagEnd = this.base + end + 1;
    this.selfClosing = selfClosing;
  }

  private takeClose(tag: number): number {
    const end = find(this.bytes, GT, tag + 2);
    if (end === NOT_WHOLE) return NOT_WHOLE;
    this.markTag(tag, end, false);
    const hash = this.takeName(tag + 2, end);
    this.depth--;
    if (this.depth < 0 || this.openNames[this.depth] !== hash) throw corrupt('xmlUnpaired');
    this.handler.close(this.openWords[this.depth] as string, this);
    return end + 1;
  }

  private takeDeclaration(tag: number): number {
    const bytes = this.bytes;
    if (bytes.length < tag + 9) return NOT_WHOLE;
    if (bytes[tag + 2] === 0x2d && bytes[tag + 3] === 0x2d) return findAfter(bytes, tag + 4, '-->');
    if (decodeText(bytes, tag, tag + 9) !== '<![CDATA[') throw corrupt('xmlDoctype');
    const next = findAfter(bytes, tag + 9, ']]>');
    if (next !== NOT_WHOLE) {
      if (this.depth === 0) throw corrupt('xmlOutsideRoot');
      this.giveText(tag + 9, next - 3, true);
    }
    return next;
  }

  /** Sets the local name's position (behind any prefix) and returns a hash of the whole name. */
  private takeName(start: number, end: number): number {
    const bytes = this.bytes;
    let hash = 0;
    let at = start;
    this.nameStart = start;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte <= 0x20 || byte === SLASH) break;
      if (byte === COLON) {
        this.nameStart = at + 1;
        hash = 0;
      } else {
        hash = (Math.imul(hash, 31) + byte) | 0;
      }
    }
    this.nameEnd = at;
    if (this.nameEnd === this.nameStart) throw corrupt('xmlTag');
    return hash;
  }

  /** The `>` that ends a tag: a `>` inside a quoted value does not. */
  private findTagEnd(from: number): number {
    const bytes = this.bytes;
    let at = from;
    while (at < bytes.length) {
      const byte = bytes[at] as number;
      if (byte === GT) return at;
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = find(bytes, byte, at + 1);
        if (at === NOT_WHOLE) return NOT_WHOLE;
      } else if (byte === LT) {
        throw corrupt('xmlTag');
      }
      at++;
    }
    return NOT_WHOLE;
  }
}
