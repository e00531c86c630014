import type { DocumentLayout } from '@guatu/documents';
import { ImportedXmlComponent, type IStylesOptions } from 'docx';
import { halfPoints } from './geometry.ts';
import { runStyle } from './runs.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The style of all paragraphs. It is written out, because the library cannot take a paragraph off the grid: the section's grid
 * says how many lines and characters a page has, for whoever goes on typing, while our own lines carry their pitch
 * themselves, as programs differ in what they do with letters a little wider than a cell of the grid.
 */
export function stylesOf(layout: DocumentLayout): IStylesOptions {
  const { font, sizePt } = layout.styles.body;
  const name = font.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const size = halfPoints(sizePt);
  const normal = [
    `<w:style xmlns:w="${NAMESPACE}" w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>`,
    '<w:qFormat/><w:pPr><w:snapToGrid w:val="0"/></w:pPr>',
    `<w:rPr><w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`,
    `<w:snapToGrid w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  ].join('');
  return {
    default: { document: { run: runStyle(layout, 'body') } },
    importedStyles: [ImportedXmlComponent.fromXmlString(normal)],
  };
}
