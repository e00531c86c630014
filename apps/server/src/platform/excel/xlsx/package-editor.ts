import { CONTENT_TYPES_NS, PACKAGE_RELS_NS } from '../write/namespaces.ts';
import { escapeXml, XML_HEAD } from '../write/xml.ts';
import { withChild } from './append-child.ts';
import { type OoxmlPackage, partKey, type Relationship, relationshipsPart, relativeTarget } from './package.ts';
import { applySplices, elementPrefix, type Splice, scanBytes } from './splice.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Changes to a package, collected part by part; what is not touched is copied as it is. */
export class PackageEditor {
  private readonly pack: OoxmlPackage;
  private readonly changes = new Map<string, Uint8Array>();
  /** Names as they are to be written, by their key. */
  private readonly names = new Map<string, string>();

  private readonly removed = new Set<string>();

  constructor(pack: OoxmlPackage) {
    this.pack = pack;
  }

  /** A part with the changes so far, or null when there is none. */
  read(part: string): Uint8Array | null {
    const changed = this.changes.get(partKey(part));
    if (changed !== undefined) return changed;
    return this.pack.has(part) ? this.pack.bytes(part) : null;
  }

  write(part: string, content: Uint8Array | string): void {
    this.changes.set(partKey(part), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    this.names.set(partKey(part), part);
  }

  /** A part name that is free: `xl/comments%.xml` with the lowest number. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('%', String(number));
      if (!this.pack.has(name) && !this.changes.has(partKey(name))) return name;
    }
  }

  /** Adds a relationship from one part to another and returns its id. */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPart(part);
    const existing = this.read(path);
    const bytes =
      existing ?? new TextEncoder().encode(`${XML_HEAD}<Relationships xmlns="${PACKAGE_RELS_NS}"></Relationships>`);
    const ids = new Set<string>();
    scanBytes(bytes, {
      names: ['Relationship'],
      open: (name, xml) => {
        if (name !== '') ids.add(xml.attribute('Id') ?? '');
      },
      close: () => undefined,
    });
    let number = 1;
    while (ids.has(`rId${number}`)) number++;
    const tag = `<${elementPrefix(bytes)}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(part, target))}"/>`;
    this.write(path, withChild(bytes, 'Relationships', tag));
    return `rId${number}`;
  }

  /** Takes a part out, with the relationship that leads to it and its content type. */
  remove(source: string, { id, target }: Relationship): void {
    this.removed.add(partKey(target));
    this.dropElement(relationshipsPart(source), 'Relationship', 'Id', id);
    this.dropElement(CONTENT_TYPES, 'Override', 'PartName', `/${target}`);
  }

  /** Declares the content type of one part. */
  declarePart(part: string, type: string): void {
    this.declare('Override', 'PartName', `/${part}`, type);
  }

  /** Declares the content type of all parts with an extension, unless the package does already. */
  declareExtension(extension: string, type: string): void {
    this.declare('Default', 'Extension', extension, type);
  }

  /** The new archive. */
  finish(): Uint8Array {
    const changes = new Map([...this.changes].map(([key, content]) => [this.names.get(key) ?? key, content]));
    return this.pack.rewrite(changes, this.removed);
  }

  private dropElement(part: string, element: string, attribute: string, value: string): void {
    const bytes = this.read(part);
    if (bytes === null) return;
    const splices: Splice[] = [];
    scanBytes(bytes, {
      names: [element],
      open(name, xml) {
        if (name !== element || xml.attribute(attribute)?.toLowerCase() !== value.toLowerCase()) return;
        splices.push({ start: xml.tagStart, end: xml.tagEnd, text: '' });
      },
      close: () => undefined,
    });
    this.write(part, applySplices(bytes, splices));
  }

  private declare(element: 'Override' | 'Default', attribute: string, value: string, type: string): void {
    const bytes =
      this.read(CONTENT_TYPES) ?? new TextEncoder().encode(`${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}"></Types>`);
    let known = false;
    scanBytes(bytes, {
      names: [element],
      open(name, xml) {
        if (name === element && xml.attribute(attribute)?.toLowerCase() === value.toLowerCase()) known = true;
      },
      close: () => undefined,
    });
    if (known) return;
    const tag = `<${elementPrefix(bytes)}${element} ${attribute}="${escapeXml(value)}" ContentType="${type}"/>`;
    this.write(CONTENT_TYPES, withChild(bytes, 'Types', tag));
  }
}
