import type { FigureSet, OfficialDocument, Sentence, Table } from '@guatu/documents';
import { type CanonicalValue, canonicalText } from '@guatu/kernel';

/** A project and its values of a month, as they go into the figures. */
export interface FrozenRow {
  readonly id: string;
  readonly territoryId: number;
  readonly version: number;
  readonly name: string;
  readonly totalInvestment: number | null;
  readonly annualPlan: number | null;
  readonly monthDone: number | null;
  readonly ytdDone: number | null;
  /** As the product judged it at the end of the month, and as the ledger reports it. */
  readonly light: string | null;
  readonly reportedLight: string | null;
}

/** Canonical text of a document: plain data through and through, which its interfaces cannot tell the compiler. */
export function documentText(document: OfficialDocument): string {
  return canonicalText(document as unknown as CanonicalValue);
}

/** The document of a text that this product wrote. */
export function readDocument(text: string): OfficialDocument {
  return JSON.parse(text) as OfficialDocument;
}

/** Canonical text of a list of documents. */
export function documentsText(documents: readonly OfficialDocument[]): string {
  return canonicalText(documents as unknown as CanonicalValue);
}

/** The documents of a text that this product wrote. */
export function readDocuments(text: string): readonly OfficialDocument[] {
  return JSON.parse(text) as readonly OfficialDocument[];
}

/** What of a project is sealed, as canonical text. */
export function frozenContent(row: FrozenRow): string {
  const { name, totalInvestment, annualPlan, monthDone, ytdDone, light, reportedLight } = row;
  return canonicalText({ name, totalInvestment, annualPlan, monthDone, ytdDone, light, reportedLight });
}

/** Every table of a document that is not the twin of a picture, in reading order. */
export function tablesOf({ body, annexes }: OfficialDocument): readonly Table[] {
  return [...body, ...annexes.flatMap(({ blocks }) => blocks)].filter((block) => block.kind === 'table');
}

/** Names and rates of a chart, from the cells of the table beside it and the figures that they print. */
export function ratesOf(
  twin: Table,
  figures: FigureSet,
): readonly { readonly name: string; readonly rate: number | null }[] {
  return twin.rows.map((cells) => ({ name: cells[0]?.text ?? '', rate: rateIn(cells, figures) }));
}

function rateIn(cells: readonly Sentence[], figures: FigureSet): number | null {
  for (const { figures: uses } of cells) {
    const value = figures.get(uses[0]?.figureId ?? '')?.value;
    if (value?.kind === 'percent') return value.percent;
  }
  return null;
}
