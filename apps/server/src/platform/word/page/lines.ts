import { type DocumentLayout, type LineRole, type StyleName, widthOf } from '@guatu/documents';
import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph } from 'docx';
import { fittingSize, type PageGeometry, twipsOfMm, twipsOfPoints } from './geometry.ts';
import { textRun } from './runs.ts';

/** Where a kind of line stands: its letters, and what of the paragraph differs from a line of the grid. */
interface LineLook {
  readonly style: StyleName;
  readonly alignment?: IParagraphOptions['alignment'];
  /** Empty lines above. */
  readonly above?: number;
  /** Characters in from the left. */
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
}

/** Letters larger than the grid's keep this distance of lines, in parts of their size. */
const LARGE_LEADING = 1.6;

function lookOf(role: LineRole, layout: DocumentLayout): LineLook {
  const centred = { alignment: AlignmentType.CENTER };
  switch (role) {
    case 'copyNumber':
      return { style: 'body' };
    case 'secrecy':
    case 'urgency':
      return { style: 'label' };
    case 'mark':
      return { style: 'mark', ...centred };
    case 'number':
      return { style: 'body', ...centred, above: layout.numberBlankLines };
    case 'issue':
      return { style: 'body', ...centred, above: 1 };
    case 'title':
      return { style: 'title', ...centred, above: layout.titleBlankLines };
    case 'titleMore':
      return { style: 'title', ...centred };
    case 'addressees':
      return { style: 'body', above: 1 };
    case 'note':
      return { style: 'body', indent: 2 };
    case 'annexNote':
      return { style: 'body', indent: 2, above: 1 };
    case 'annexNoteMore':
      // Numbers stand below one another, behind the three characters of the first line's word.
      return { style: 'body', indent: 5 };
    case 'annexLabel':
      return { style: 'label', newPage: true };
    case 'annexTitle':
      return { style: 'title', ...centred, above: 1 };
    case 'caption':
      return { style: 'caption', ...centred, keepNext: true };
    case 'unitLine':
      return { style: 'tableBody', alignment: AlignmentType.RIGHT, keepNext: true };
    case 'notice':
      return { style: 'tableBody', ...centred, keepNext: true };
  }
}

/**
 * One line of the form. `aboveMm` is what the mark keeps from the top of the text area, less the lines that stand above it.
 */
export function formLine(
  layout: DocumentLayout,
  geometry: PageGeometry,
  role: LineRole,
  text: string,
  aboveMm?: number,
): Paragraph {
  const look = lookOf(role, layout);
  // Only the mark has to keep to one line; a title may take two.
  const sizePt = role === 'mark' ? fittingSize(layout, 'mark', widthOf(text)) : layout.styles[look.style].sizePt;
  const large = twipsOfPoints(sizePt * LARGE_LEADING);
  const before = aboveMm === undefined ? (look.above ?? 0) * geometry.line : twipsOfMm(aboveMm);
  return new Paragraph({
    ...(look.alignment !== undefined && { alignment: look.alignment }),
    ...(look.keepNext === true && { keepNext: true }),
    ...(look.newPage === true && { pageBreakBefore: true }),
    indent: { left: (look.indent ?? 0) * geometry.character },
    spacing: {
      before,
      line: look.style === 'tableBody' ? large : Math.max(large, geometry.line),
      lineRule: LineRuleType.EXACT,
    },
    children: [textRun(layout, look.style, text, sizePt)],
  });
}
