export { type ContractDocument, toContract } from './contract.ts';
export { extractText } from './extract-text.ts';
export type {
  Calibre,
  Comparator,
  Extraction,
  Fact,
  Mechanism,
  ProjectMention,
  Role,
  Stage,
  Unit,
} from './model.ts';
export { htmlText } from './source/html-text.ts';
export { printedLines } from './source/printed/lines.ts';
export { type Piece, rowsOf } from './source/printed/pieces.ts';
export { withoutRadicals } from './source/printed/radicals.ts';
export {
  type Locator,
  type PrintedLine,
  pagedText,
  paragraphText,
  plainText,
  type ReportText,
} from './source/report-text.ts';
export { smallNumber } from './text/small-number.ts';
export { yearsInDigits } from './text/spelled-years.ts';
