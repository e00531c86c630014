import { escapeXml, XML_HEAD } from '../../excel/write/xml.ts';
import { ZipWriter } from '../../excel/zip/write.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A plain .docx to make a template from: one paragraph a line, with its field marks, and one line at the head of each page.
 * Written part by part and without a clock, so that everybody gets the very same file.
 */
export function starterTemplate(lines: readonly string[], head: string): Uint8Array {
  const body = lines.map(paragraph).join('');
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  const zip = new ZipWriter();
  zip.add('[Content_Types].xml', contentTypes());
  zip.add('_rels/.rels', relationship('officeDocument', 'word/document.xml'));
  zip.add('word/_rels/document.xml.rels', relationship('header', 'header1.xml'));
  zip.add(
    'word/document.xml',
    `${XML_HEAD}<w:document ${WORD} xmlns:r="${RELATED}"><w:body>${body}${section}</w:body></w:document>`,
  );
  zip.add('word/header1.xml', `${XML_HEAD}<w:hdr ${WORD}>${paragraph(head)}</w:hdr>`);
  return zip.finish();
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function relationship(kind: string, target: string): string {
  const one = `<Relationship Id="rId1" Type="${RELATED}/${kind}" Target="${target}"/>`;
  return `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${one}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ['/word/document.xml', `${PART_TYPE}.document.main+xml`],
    ['/word/header1.xml', `${PART_TYPE}.header+xml`],
  ] as const;
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('');
  return `${XML_HEAD}<Types xmlns="${TYPES}">${defaults}${overrides}</Types>`;
}
