import type { DocumentLayout } from '@guatu/documents';
import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { type PageGeometry, twipsOfPoints } from './geometry.ts';
import { runStyle } from './runs.ts';

/** The dash on either side of a page number. */
const DASH = '\u2014';

/** Page numbers `— 1 —`: on odd pages at the right, on even pages at the left, a character in from the edge. */
export function pageNumbers(layout: DocumentLayout, geometry: PageGeometry): { default: Footer; even: Footer } {
  const side = layout.pageNumber.sideCharacters * geometry.character;
  const number = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: alignment === 'left' ? { left: side } : { right: side },
          spacing: { line: twipsOfPoints(layout.styles.pageNumber.sizePt), lineRule: LineRuleType.EXACT },
          children: [
            new TextRun({
              ...runStyle(layout, 'pageNumber'),
              children: [`${DASH} `, PageNumber.CURRENT, ` ${DASH}`],
            }),
          ],
        }),
      ],
    });
  return { default: number('right'), even: number('left') };
}
