import type { WorkbookLimits } from '../limits.ts';
import { corrupt } from '../rejection.ts';
import { type XmlHandler, XmlScanner } from '../xml/scanner.ts';
import { checkDeclaredSizes, readZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { expandEntry } from '../zip/inflate.ts';

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

  /** Runs a part through a handler. @throws WorkbookRejected when it is missing, doubled or damaged */
  scan(part: string, handler: XmlHandler): void {
    const entry = this.entries.get(partKey(part));
    if (entry === undefined) throw corrupt(`缺少部件 ${baseName(part)}`);
    // Which of two parts of one name is meant depends on the program that opens the file: not for us to guess.
    if (entry === 'duplicate') throw corrupt(`部件 ${baseName(part)} 重复`);
    const xml = new XmlScanner(handler);
    expandEntry(this.archive, entry, this.limits, (chunk) => xml.push(chunk));
    xml.finish();
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
