export { composeDocument, type Rendering } from './compose.ts';
export { documentErrors } from './errors.ts';
export {
  characterPitchPt,
  checkLayout,
  coreOf,
  type DocumentLayout,
  type DocumentPart,
  type LetterheadKind,
  type LetterheadLayout,
  linePitchPt,
  type StyleName,
  type TextStyle,
} from './layout.ts';
export { makeDocument } from './make-document.ts';
export {
  type Annex,
  type Block,
  type DocumentNumber,
  type FigureUse,
  type Heading,
  type Letterhead,
  type OfficialDocument,
  type Paragraph,
  type Picture,
  type PrintRecord,
  plain,
  type Sentence,
  type Signature,
  type Table,
  type TableColumn,
} from './model.ts';
export {
  type Absence,
  changedFigures,
  type FigureKind,
  type FigureSet,
  type FigureValue,
  type FrozenFigure,
  type RankedName,
} from './narrative/figure.ts';
export type { FormName } from './narrative/forms.ts';
export { type FigureKinds, readTemplate, type SentenceTemplate } from './narrative/template.ts';
export type { WordingRules } from './narrative/wording.ts';
export { type NarrativeContext, writeSentence } from './narrative/write-sentence.ts';
export type { LineRole, Piece } from './pieces.ts';
export { CELL_SEPARATOR, plainText, textOf } from './plain-text.ts';
export { type RightLine, widthOf } from './signature.ts';
export { type StaleSentence, sentencesOf, staleSentences } from './stale.ts';
