import PizZip from 'pizzip';
import { WorkbookRejected } from '../../excel/index.ts';
import { OoxmlPackage } from '../../excel/xlsx/package.ts';
import type { XmlHandler } from '../../excel/xml/scanner.ts';
import { checkDeclaredSizes, readZipDirectory } from '../../excel/zip/directory.ts';
import { ZipWriter } from '../../excel/zip/write.ts';
import { activeContent, wordRefusals } from '../messages.ts';
import { TEMPLATE_LIMITS } from './limits.ts';

const MAIN_PART = 'word/document.xml';
const CONTENT_TYPES = '[Content_Types].xml';
const MEGABYTE = 1024 * 1024;

/**
 * Opens an uploaded template: every part is expanded once under a guard on size and checksum, and the archive is written
 * anew from these parts, so that the library behind it never meets a zip that two readers would read differently.
 * @throws CodedFailure `word_template_…`
 */
export function openTemplate(bytes: Uint8Array): PizZip {
  if (bytes.length > TEMPLATE_LIMITS.fileBytes) throw tooLarge();
  return new PizZip(Buffer.from(guarded(() => rewritten(bytes))));
}

function rewritten(bytes: Uint8Array): Uint8Array {
  const entries = readZipDirectory(bytes).filter(({ name }) => !name.endsWith('/'));
  checkDeclaredSizes(entries, TEMPLATE_LIMITS);
  const source = new OoxmlPackage(bytes, TEMPLATE_LIMITS);
  if (!source.has(MAIN_PART) || !source.has(CONTENT_TYPES)) throw wordRefusals.word_template_unreadable();
  const clean = new ZipWriter();
  for (const { name } of entries) {
    if (/vbaProject|\.bin$/i.test(name)) throw wordRefusals.word_template_active({ what: activeContent.macros });
    if (name.endsWith('.rels')) refuseOutside(source, name);
    else if (name.endsWith('.xml')) source.scan(name, ANY_XML);
    clean.add(name, source.bytes(name));
  }
  return clean.finish();
}

/** Every part must at least be whole XML without a document type; the library would print half a tag as text. */
const ANY_XML: XmlHandler = { names: [], open: () => undefined, close: () => undefined };

/** A link that a reader follows on a click is harmless; everything else outside would be fetched when the file is opened. */
function refuseOutside(source: OoxmlPackage, part: string): void {
  source.scan(part, {
    names: ['Relationship'],
    open: (name, xml) => {
      if (name !== 'Relationship' || xml.attribute('TargetMode') !== 'External') return;
      if (xml.attribute('Type')?.endsWith('/hyperlink')) return;
      throw wordRefusals.word_template_active({ what: activeContent.external });
    },
    close: () => undefined,
  });
}

/** The reader of packages speaks of workbooks; here the same faults are told in words about templates. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookRejected)) throw error;
    throw error.reason.code === 'too_large' ? tooLarge() : wordRefusals.word_template_unreadable();
  }
}

function tooLarge() {
  return wordRefusals.word_template_too_large({ megabytes: TEMPLATE_LIMITS.fileBytes / MEGABYTE });
}
