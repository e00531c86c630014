import {
  characterPitchPt,
  composeDocument,
  coreOf,
  type DocumentLayout,
  linePitchPt,
  type OfficialDocument,
  type Piece,
  type StyleName,
  type Table,
  textOf,
} from '@guatu/documents';
import type { DrawnChart } from '../word/index.ts';

/** What a paper is printed from: the same as its Word file. */
export interface HtmlPaper {
  readonly document: OfficialDocument;
  readonly layout: DocumentLayout;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** At the head of every page, small and grey. */
  readonly trace: string;
}

/** A paper as one page of HTML with the page geometry of its layout. It holds no script and fetches nothing. */
export function paperHtml({ document, layout, charts, trace }: HtmlPaper): string {
  const pieces = composeDocument(document, layout, { drawn: new Set(charts.keys()) });
  const body = pieces
    .map((piece) =>
      piece.piece === 'line' && piece.role === 'mark' ? markHtml(piece.text, document, layout) : htmlOf(piece, charts),
    )
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(document.title.replaceAll('\n', ''))}</title><style>${styleOf(layout, trace)}</style></head>
<body>${body}</body></html>`;
}

/** The mark stands as far below the upper edge as its letterhead wants, and shrinks until it fits on one line. */
function markHtml(text: string, { letterhead }: OfficialDocument, layout: DocumentLayout): string {
  const head = layout.letterheads.find(({ kind }) => kind === letterhead.kind);
  const fitting = (coreOf(layout).widthMm * POINTS_A_MM) / text.length;
  const sizePt = Math.min(layout.styles.mark.sizePt, Math.floor(fitting));
  const style = `margin-top:${head?.markBelowCoreMm ?? 0}mm;font-size:${sizePt}pt`;
  return `<p class="mark" style="${style}">${escaped(text)}</p>`;
}

const POINTS_A_MM = 72 / 25.4;

function htmlOf(piece: Piece, charts: HtmlPaper['charts']): string {
  switch (piece.piece) {
    case 'line':
      return `<p class="${piece.role}">${escaped(piece.text)}</p>`;
    case 'sides':
      return sides(piece.left, piece.right);
    case 'labelled':
      return `<p class="body"><b>${escaped(piece.label)}</b>${escaped(piece.text)}</p>`;
    case 'redLine':
      return '<hr>';
    case 'heading':
      return `<p class="heading heading${piece.level}">${escaped(piece.text)}</p>`;
    case 'paragraph':
      return `<p class="body">${escaped(textOf(piece.sentences))}</p>`;
    case 'table':
      return tableHtml(piece.table);
    case 'picture':
      return pictureHtml(charts.get(piece.reference));
    case 'signature':
      return `<div class="signature">${piece.lines.map(({ text }) => `<p>${escaped(text)}</p>`).join('')}</div>`;
    case 'record': {
      const copy = piece.copyTo === null ? '' : `<p>${escaped(piece.copyTo)}</p>`;
      return `<footer>${copy}${sides(piece.printedBy, piece.printedOn)}</footer>`;
    }
  }
}

function sides(left: string, right: string): string {
  return `<p class="sides"><span>${escaped(left)}</span><span>${escaped(right)}</span></p>`;
}

function tableHtml({ columns, rows }: Table): string {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => `<col style="width:${((100 * weight) / whole).toFixed(2)}%">`).join('');
  const head = columns.map(({ label }) => `<th>${escaped(label)}</th>`).join('');
  const body = rows.map((cells) => {
    const row = cells.map(({ text }, index) => `<td class="${columns[index]?.align ?? 'left'}">${escaped(text)}</td>`);
    return `<tr>${row.join('')}</tr>`;
  });
  return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function pictureHtml(chart: DrawnChart | undefined): string {
  if (chart === undefined) return '';
  return `<p class="picture"><img alt="" src="data:image/png;base64,${Buffer.from(chart.png).toString('base64')}"></p>`;
}

/** Lines of the paper that look like another style than the text. */
const LINE_STYLES: Readonly<Record<string, StyleName>> = {
  mark: 'mark',
  title: 'title',
  titleMore: 'title',
  caption: 'caption',
  unitLine: 'tableBody',
  annexLabel: 'label',
  annexTitle: 'title',
};

function styleOf(layout: DocumentLayout, trace: string): string {
  const { page, styles, separator, picture, record } = layout;
  const pitch = linePitchPt(layout);
  const font = (name: StyleName) => {
    const { font: family, sizePt, color } = styles[name];
    return `font-family:"${family}","Noto Serif CJK SC",serif;font-size:${sizePt}pt;${color ? `color:#${color};` : ''}`;
  };
  const number = `"— " counter(page) " —"`;
  const numberStyle = `content:${number};vertical-align:top;padding-top:${layout.pageNumber.dashBelowCoreMm}mm;${font('pageNumber')}`;
  const traceStyle = `content:${JSON.stringify(trace)};${font('pageNumber')}font-size:9pt;color:#8c8c8c;`;
  return [
    `@page{size:${page.widthMm}mm ${page.heightMm}mm;margin:${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm;@top-right{${traceStyle}}}`,
    `@page:right{@bottom-right{${numberStyle}}}@page:left{@bottom-left{${numberStyle}}}`,
    `body{margin:0;line-height:${pitch}pt;letter-spacing:${(characterPitchPt(layout) - styles.body.sizePt).toFixed(3)}pt;${font('body')}}`,
    'p{margin:0;text-align:justify}.body,.heading,.annexNote{text-indent:2em}.annexNoteMore{padding-left:5em}',
    ...Object.entries(LINE_STYLES).map(([role, style]) => `.${role}{${font(style)}}`),
    ...([1, 2, 3, 4] as const).map((level) => `.heading${level}{${font(`heading${level}`)}}`),
    '.mark,.title,.titleMore,.number,.issue,.caption,.annexTitle,.picture{text-align:center}',
    `.mark{line-height:1.4;letter-spacing:0}.title{margin-top:${layout.titleBlankLines}em}.title,.titleMore{line-height:1.5}`,
    '.unitLine{text-align:right}.annexLabel{break-before:page}.caption{margin-top:.6em;break-after:avoid}.notice{font-size:10.5pt}',
    `hr{border:0;border-top:${separator.widthMm}mm solid #${separator.color};margin:${separator.belowNumberMm}mm 0 0}`,
    '.sides{display:flex;justify-content:space-between}.signature{margin-top:2em;text-align:right;break-inside:avoid}.signature p{text-align:right}',
    `footer{margin-top:2em;border-top:${record.outerLineMm}mm solid;border-bottom:${record.outerLineMm}mm solid;padding:0 1em;break-inside:avoid;${font('record')}}`,
    `img{width:${picture.widthMm}mm;height:${picture.heightMm}mm}`,
    `table{width:100%;border-collapse:collapse;line-height:1.5;letter-spacing:0;${font('tableBody')}}thead{display:table-header-group}tr{break-inside:avoid}`,
    `th{${font('tableHead')}font-weight:400}th,td{border:.25mm solid;padding:.5mm 1mm}.left{text-align:left}.center{text-align:center}.right{text-align:right}`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
