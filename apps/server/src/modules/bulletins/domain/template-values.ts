import {
  composeDocument,
  type DocumentLayout,
  type FigureSet,
  type OfficialDocument,
  type Table,
  textOf,
  type WordingRules,
} from '@guatu/documents';
import { isoDayLabel } from '@guatu/kernel';
import type { TemplateFields, TemplateValues } from '../../../platform/word/index.ts';
import {
  absentWords,
  figureTitles,
  listColumns,
  paperWords,
  regionTitles,
  templateJoint,
  templateNames,
} from '../messages.ts';
import { figureText } from './figure-text.ts';

const wordsOf = (names: readonly string[]): TemplateFields => Object.fromEntries(names.map((name) => [name, null]));

const { paper, body, section, text, units, annexes, list, trace } = templateNames;

/** Everything an office's own template may ask for: the words of the paper, each figure by its title, and four lists. */
export const TEMPLATE_FIELDS: TemplateFields = {
  ...wordsOf(Object.values(paper)),
  ...wordsOf([trace]),
  ...wordsOf(Object.values(figureTitles)),
  [body]: { ...wordsOf([section]), [list]: wordsOf([text]) },
  [units]: wordsOf([paperWords.unit, ...Object.values(regionTitles)]),
  [annexes]: { ...wordsOf([section]), [list]: wordsOf(listColumns.map(([label]) => label)) },
};

/** What a sealed bulletin is filled from. */
export interface TemplateSource {
  readonly document: OfficialDocument;
  readonly layout: DocumentLayout;
  readonly figures: FigureSet;
  readonly wording: WordingRules;
  readonly place: string;
  readonly period: string;
  /** Who made the paper and when; every paper that goes out carries it. */
  readonly trace: string;
}

/** The fields of a template as the bulletin fills them; the same words as the built-in paper has. */
export function templateValues(source: TemplateSource): TemplateValues {
  const { document, figures, wording } = source;
  const { letterhead, title, addressees, signature, record } = document;
  const { number } = letterhead;
  const words: Record<keyof typeof paper, string> = {
    title: title.replaceAll('\n', ''),
    mark: letterhead.mark,
    number: number === undefined ? '' : templateJoint.number(number),
    place: source.place,
    period: source.period,
    addressees: addressees.join(templateJoint.list),
    agency: signature?.agencies.join(templateJoint.list) ?? '',
    day: signature === null ? '' : isoDayLabel(signature.day),
    copyTo: record?.copyTo.join(templateJoint.list) ?? '',
  };
  return {
    ...Object.fromEntries(Object.entries(paper).map(([id, name]) => [name, words[id as keyof typeof paper]])),
    ...Object.fromEntries(Object.entries(figureTitles).map(([id, name]) => [name, figureText(figures, id, wording)])),
    [trace]: source.trace,
    [body]: sectionsOf(source),
    [units]: document.body.filter((block) => block.kind === 'table').flatMap(rowsOf),
    [annexes]: document.annexes.flatMap(({ name, blocks }) =>
      blocks.length === 0
        ? []
        : [{ [section]: name, [list]: blocks.filter((block) => block.kind === 'table').flatMap(rowsOf) }],
    ),
  };
}

/** Each heading with the paragraphs below it, numbered as in the built-in paper. */
function sectionsOf({ document, layout }: TemplateSource): readonly TemplateValues[] {
  const pieces = composeDocument({ ...document, annexes: [] }, layout, { drawn: new Set() });
  const sections: { heading: string; paragraphs: string[] }[] = [];
  for (const piece of pieces) {
    if (piece.piece === 'heading') {
      if (piece.level === 1) sections.push({ heading: piece.text, paragraphs: [] });
      else sections.at(-1)?.paragraphs.push(piece.text);
    } else if (piece.piece === 'paragraph') sections.at(-1)?.paragraphs.push(textOf(piece.sentences));
  }
  return sections.map(({ heading, paragraphs }) => ({
    [section]: heading,
    [list]: paragraphs.map((paragraph) => ({ [text]: paragraph })),
  }));
}

/** Rows of a table by the captions of its columns; a column that the table leaves out stays a dash. */
function rowsOf({ columns, rows }: Table): readonly TemplateValues[] {
  const absent = Object.fromEntries(Object.values(regionTitles).map((label) => [label, absentWords.NOT_AVAILABLE]));
  return rows.map((cells) => ({
    ...absent,
    ...Object.fromEntries(columns.map(({ label }, index) => [label, cells[index]?.text ?? ''])),
  }));
}
