import {
  checkLayout,
  type DocumentLayout,
  type FigureKinds,
  readTemplate,
  type SentenceTemplate,
  type WordingRules,
} from '@guatu/documents';
import { valueOrThrow } from '@guatu/kernel';
import { FIGURES } from './figure-catalog.ts';

/** A chart or table that a section may carry. */
export type SectionTable = 'REGIONS';
export type SectionChart = 'REGION_RATE';
export type AnnexList =
  | 'SHOULD_HAVE_STARTED'
  | 'ZERO_PROGRESS'
  | 'LAGGING'
  | 'STARTED_NOT_IN_STATISTICS'
  | 'STALLED'
  | 'RED_LIGHT';

/** The catalogue entry of monthly bulletins, its sentences checked against the figures there are. */
export interface NarrativeRule {
  readonly layout: string;
  readonly wording: WordingRules;
  readonly paper: {
    readonly mark: string;
    readonly agency: string;
    readonly agencyWord: string;
    readonly title: readonly string[];
    readonly addressees: readonly string[];
    readonly copyTo: readonly string[];
    readonly sealed: boolean;
  };
  /** The other papers of the pack. */
  readonly agenda: { readonly mark: string };
  readonly orders: { readonly mark: string; readonly agencyWord: string; readonly closing: string };
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly (readonly SentenceTemplate[])[];
    readonly chart?: SectionChart;
    readonly table?: SectionTable;
  }[];
  readonly annexes: readonly AnnexList[];
}

/** As the file writes it: sentences are still text. */
type WrittenRule = Omit<NarrativeRule, 'sections'> & {
  readonly sections: readonly (Omit<NarrativeRule['sections'][number], 'paragraphs'> & {
    readonly paragraphs: readonly (readonly string[])[];
  })[];
};

/** The hole for the office's own place; it is a word of the paper and not a figure. */
const PLACE = '{place}';

const KINDS: FigureKinds = new Map(Object.entries(FIGURES).map(([id, { kind }]) => [id, kind]));

/**
 * Reads the sentences of a bulletin. `place` fills its hole first, so that only figures are left to name.
 * @throws CodedFailure `narrative_…` for a sentence that names no figure or says one in a form unfit for it
 */
export function readNarrative(content: object, place: string): NarrativeRule {
  const rule = content as WrittenRule;
  return {
    ...rule,
    sections: rule.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((sentences) =>
        sentences.map((text) => valueOrThrow(readTemplate(text.replaceAll(PLACE, place), KINDS))),
      ),
    })),
  };
}

/** The layout that a bulletin names. @throws CodedFailure `layout_does_not_add_up` */
export function readLayout(content: object, id: string): DocumentLayout {
  const { items } = content as { readonly items: readonly DocumentLayout[] };
  const layout = items.find((item) => item.id === id);
  if (layout === undefined) throw new TypeError(`document_layout_unknown: ${id}`);
  return valueOrThrow(checkLayout(layout));
}
