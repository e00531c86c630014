import {
  type Annex,
  type Block,
  type DocumentLayout,
  type FigureSet,
  makeDocument,
  type NarrativeContext,
  type OfficialDocument,
  type Sentence,
  type Table,
  writeSentence,
} from '@guatu/documents';
import { type IsoDay, type MonthPeriod, periodLabel, valueOrThrow } from '@guatu/kernel';
import { paperWords } from '../messages.ts';
import { filledPaper } from './paper-place.ts';
import { type ListTable, listTable, type RegionLine, regionTable } from './paper-tables.ts';
import type { NarrativeRule } from './rules.ts';

/** What a bulletin is written from. */
export interface PaperInput {
  readonly rule: NarrativeRule;
  readonly layout: DocumentLayout;
  readonly place: string;
  readonly month: MonthPeriod;
  readonly serial: number;
  /** The office's day on which it is written. */
  readonly day: IsoDay;
  readonly figures: FigureSet;
  readonly regions: readonly RegionLine[];
  readonly lists: readonly ListTable[];
}

/** Name of the one chart a section may carry. */
export const REGION_RATE = 'region-rate';

/** The monthly bulletin as a checked document. @throws CodedFailure `document_…` or `narrative_…` */
export function writePaper(input: PaperInput): OfficialDocument {
  const { rule, place, month, serial, day } = input;
  const { filledIn, agency } = filledPaper(rule, place);
  const filled = (text: string) => filledIn(text).replaceAll('{period}', periodLabel(month));
  const draft: OfficialDocument = {
    letterhead: {
      kind: 'BULLETIN',
      mark: filled(rule.paper.mark),
      number: { agencyWord: filled(rule.paper.agencyWord), year: month.year, serial },
    },
    title: rule.paper.title.map(filled).join('\n'),
    addressees: rule.paper.addressees,
    body: rule.sections.flatMap((section) => sectionBlocks(section, input)),
    annexes: annexesOf(input),
    signature: { agencies: [agency], day, sealed: rule.paper.sealed },
    attendance: [],
    note: null,
    record: { copyTo: rule.paper.copyTo, printedBy: agency, printedOn: day },
  };
  return valueOrThrow(makeDocument(draft, input.layout));
}

function sectionBlocks(section: NarrativeRule['sections'][number], input: PaperInput): readonly Block[] {
  const context: NarrativeContext = { period: input.month, calibre: null, rules: input.rule.wording };
  const write = (template: Parameters<typeof writeSentence>[0]): Sentence =>
    valueOrThrow(writeSentence(template, input.figures, context));
  return [
    { kind: 'heading', level: 1, text: section.heading },
    ...section.paragraphs.map((sentences): Block => ({ kind: 'paragraph', sentences: sentences.map(write) })),
    ...(section.chart === undefined ? [] : [regionPicture(input)]),
    ...(section.table === undefined ? [] : [regions(input)]),
  ];
}

function regions({ figures, regions: lines, rule, month }: PaperInput): Table {
  return regionTable(paperWords.regionTable(periodLabel(month)), lines, figures, rule.wording);
}

function regionPicture(input: PaperInput): Block {
  const caption = paperWords.regionChart(periodLabel(input.month));
  return {
    kind: 'picture',
    reference: REGION_RATE,
    caption,
    // The section's table says the rest.
    twin: regionTable(caption, input.regions, input.figures, input.rule.wording, ['rate']),
  };
}

/** Only lists with something on them; the workbook is named as an annex of its own. */
function annexesOf({ lists, rule, month }: PaperInput): readonly Annex[] {
  const filled = lists.filter(({ rows }) => rows.length > 0);
  const tables = filled.map(
    (list): Annex => ({ name: paperWords.listName(list.label), blocks: [listTable(list, rule.wording)] }),
  );
  return [...tables, { name: paperWords.workbook(periodLabel(month)), blocks: [] }];
}
