import { corrupt } from '../rejection.ts';
import { APOSTROPHE, EQUALS, QUOTE } from './bytes.ts';
import { decodeText } from './text.ts';

/** The attributes of the tag at hand, read from the buffer only as far as somebody asks. */
export class TagAttributes {
  /** The buffer that the positions below point into; valid only while a tag is handled. */
  bytes: Uint8Array = new Uint8Array(0);
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private first = 0;
  private next = 0;
  private end = 0;

  /** The value of an attribute without prefix, or null. */
  attribute(name: string): string | null {
    this.next = this.first;
    while (this.nextAttribute()) {
      if (this.nameEnd - this.nameStart === name.length && this.attributeName() === name) return this.value();
    }
    return null;
  }

  /** The value of the first attribute with any prefix and this local name (`r:id`), or null. */
  prefixedAttribute(local: string): string | null {
    this.next = this.first;
    while (this.nextAttribute()) {
      if (this.attributeName().endsWith(`:${local}`)) return this.value();
    }
    return null;
  }

  /** True for `1`, `true` and `on`, the ways XML writers say yes. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** Steps to the next attribute and sets its name and value positions; false after the last. */
  nextAttribute(): boolean {
    const bytes = this.bytes;
    const end = this.end;
    let at = this.next;
    while (at < end && (bytes[at] as number) <= 0x20) at++;
    if (at >= end) return false;
    this.nameStart = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] as number) > 0x20) at++;
    this.nameEnd = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] as number) <= 0x20) at++;
    if (bytes[at] !== EQUALS) throw corrupt('xmlAttribute');
    at++;
    while (at < end && (bytes[at] as number) <= 0x20) at++;
    const quote = bytes[at];
    if (at >= end || (quote !== QUOTE && quote !== APOSTROPHE)) throw corrupt('xmlAttribute');
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) throw corrupt('xmlAttribute');
    this.valueEnd = at;
    this.next = at + 1;
    return true;
  }

  /** The current attribute's value as text. */
  value(): string {
    return decodeText(this.bytes, this.valueStart, this.valueEnd);
  }

  /** Says where in the buffer the attributes of the tag stand. */
  protected setAttributes(start: number, end: number): void {
    this.first = start;
    this.next = start;
    this.end = end;
  }

  private attributeName(): string {
    return decodeText(this.bytes, this.nameStart, this.nameEnd);
  }
}
