import type { WorkbookLimits } from '../limits.ts';
import { corrupt } from '../rejection.ts';
import { type XmlHandler, XmlScanner } from '../xml/scanner.ts';
import { checkDeclaredSizes, readZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { expandEntry } from '../zip/inflate.ts';
import { ZipWriter } from '../zip/write.ts';

/** A relationship of a part: `type` is the last segment of its URI, which is the same in transitional and strict files. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an OOXML package by name. Names are compared as the standard wants it: without case. */
export class OoxmlPackage {
  private readonly entries = new Map<string, ZipEntry | 'duplicate'>();
  private readonly archive: Uint8Array;
  private readonly limits: WorkbookLimits;

  /** @throws WorkbookRejected for a damaged directory or sizes past the limits; nothing is expanded yet */
  constructor(archive: Uint8Array, limits: WorkbookLimits) {
    this.archive = archive;
    this.limits = limits;
    const entries = readZipDirectory(archive);
    checkDeclaredSizes(entries, limits);
    for (const entry of entries) {
      const key = partKey(entry.name);
      this.entries.set(key, this.entries.has(key) ? 'duplicate' : entry);
    }
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** A whole part. Only for parts that are going to be changed; readers take them piece by piece. */
  bytes(part: string): Uint8Array {
    const entry = this.entry(part);
    const whole = new Uint8Array(entry.size);
    let at = 0;
    expandEntry(this.archive, entry, this.limits, (chunk) => {
      whole.set(chunk, at);
      at += chunk.length;
    });
    return whole;
  }

  /** Runs a part through a handler. @throws WorkbookRejected when it is missing, doubled or damaged */
  scan(part: string, handler: XmlHandler): void {
    const xml = new XmlScanner(handler);
    expandEntry(this.archive, this.entry(part), this.limits, (chunk) => xml.push(chunk));
    xml.finish();
  }

  /**
   * The package with some parts changed, added or (by key) taken out; all others keep their compressed bytes. The names
   * of changes are part names.
   */
  rewrite(changes: ReadonlyMap<string, Uint8Array>, removed: ReadonlySet<string>): Uint8Array {
    const left = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
    const zip = new ZipWriter();
    for (const entry of readZipDirectory(this.archive)) {
      if (removed.has(partKey(entry.name))) continue;
      const change = left.get(partKey(entry.name));
      if (change === undefined) zip.copy(this.archive, entry);
      else zip.add(entry.name, change.content);
      left.delete(partKey(entry.name));
    }
    for (const { name, content } of left.values()) zip.add(name, content);
    return zip.finish();
  }

  private entry(part: string): ZipEntry {
    const entry = this.entries.get(partKey(part));
    if (entry === undefined) throw corrupt('partMissing', baseName(part));
    // Which of two parts of one name is meant depends on the program that opens the file: not for us to guess.
    if (entry === 'duplicate') throw corrupt('partTwice', baseName(part));
    return entry;
  }

  /** The relationships of a part (`''` for the package itself); none if it has no relationship part. */
  relationships(part: string): Relationship[] {
    const path = relationshipsPart(part);
    const found: Relationship[] = [];
    if (!this.has(path)) return found;
    this.scan(path, {
      names: ['Relationship'],
      open(name, xml) {
        const target = name === 'Relationship' ? xml.attribute('Target') : null;
        if (target === null) return;
        const external = xml.attribute('TargetMode') === 'External';
        found.push({
          id: xml.attribute('Id') ?? '',
          type: (xml.attribute('Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolvePart(part, target),
          external,
        });
      },
      close: () => undefined,
    });
    return found;
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationship target as a part name. Segments that would leave the package stay at its root. */
export function resolvePart(source: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const base = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of clean.split('/')) {
    if (segment === '..') base.pop();
    else if (segment !== '' && segment !== '.') base.push(segment);
  }
  return base.join('/');
}

/** The way from one part to another, as relationships have it: not all programs understand targets from the root. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** One form for all spellings of a part name that occur: leading slash, backslashes, percent codes, any case. */
export function partKey(name: string): string {
  return unescapePercent(name).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function unescapePercent(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // Not percent-encoded after all: a plain name with a percent sign in it.
    return name;
  }
}

function baseName(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
