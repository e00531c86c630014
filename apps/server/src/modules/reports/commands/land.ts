import { extractText, type ReportText } from '@guatu/extract';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { contentHash, insertSource, type Trx } from '../../../platform/ledger/index.ts';
import { readReport } from '../../../platform/report-text/index.ts';
import { dispatchPlaces, type TerritoryIndex } from '../../sources/index.ts';
import { publicationOf } from '../domain/publication.ts';
import { draftReadings } from '../domain/reading.ts';
import { reportRefusals, type reportWords } from '../messages.ts';
import { insertReadings } from '../sql/readings.ts';
import { insertReport, sameReport } from '../sql/reports.ts';
import { dictionary, readingRules } from './rules.ts';

/** A report as it was brought. */
export interface IncomingReport {
  readonly bytes: Uint8Array;
  readonly fileHash: string;
  readonly fileName: string;
  /** As the person calls it; otherwise its first line. */
  readonly title: string | null;
  readonly by: string;
  /** The leaf of whoever brings it. */
  readonly officeLeaf: number;
}

/** A kind: the job answers it as its result. */
export type LandedReport = {
  readonly reportId: string;
  /** The office has a report of this very text already; nothing was added. */
  readonly same: boolean;
  readonly readings: number;
};

export type LandingStep = keyof typeof reportWords.step;

/** Longer ones nobody reviews in one piece; more than a work report with its annexes has. */
export const MOST_CHARACTERS = 1_000_000;

const MOST_TITLE = 80;

/**
 * Reads a report, keeps its text and lays what was read out for review. Nothing of it is in the ledger yet.
 * @throws CodedFailure for what has no text and for what is too long; nothing is left behind then
 */
export async function landReport(
  trx: Trx,
  clock: Clock,
  input: IncomingReport,
  onProgress: (step: LandingStep) => void = () => undefined,
): Promise<LandedReport> {
  onProgress('reading');
  const report = await readReport(input.bytes);
  const { text } = report;
  if (text.length > MOST_CHARACTERS) {
    throw reportRefusals.report_too_long({ characters: text.length, most: MOST_CHARACTERS });
  }
  const hash = contentHash(text);
  const known = await sameReport(trx, hash, input.officeLeaf);
  if (known !== undefined) return { reportId: known, same: true, readings: 0 };
  onProgress('finding');
  const extraction = extractText(text);
  onProgress('matching');
  const places = await dispatchPlaces(trx);
  const edition = await dictionary(trx, clock, input.officeLeaf);
  const rules = await readingRules(trx, places, input.officeLeaf, edition.body);
  const readings = draftReadings(text, extraction, rules);
  const title = input.title ?? titleOf(text, input.fileName);
  const at = clock.now();
  const reportId = newId();
  await insertSource(trx, {
    ...{ id: reportId, kind: 'report', file_name: input.fileName, file_hash: input.fileHash },
    ...{ file_size: input.bytes.length, format: 'text', title, labels: [], territory_id: input.officeLeaf },
    ...{ territories: [input.officeLeaf], uploaded_by: input.by, uploaded_at: at },
  });
  await insertReport(trx, {
    ...{ id: reportId, territory_id: input.officeLeaf, title, content: text, content_hash: hash },
    ...{ locators: locatorsOf(report), dictionary_hash: edition.hash },
    region: extraction.region,
    place_id: placeOf(places, [extraction.region, title, input.fileName]) ?? input.officeLeaf,
    ...{ year: extraction.year, ...published(text), added_by: input.by, added_at: at },
  });
  const rows = readings.map(({ start, end, says, correctionId, ...reading }) => ({
    ...{ ...reading, start_at: start, end_at: end, read: says, correction_id: correctionId },
  }));
  await insertReadings(trx, { id: reportId, territoryId: input.officeLeaf }, rows);
  return { reportId, same: false, readings: rows.length };
}

/** Who published it and when as the text says, with the characters that say it. */
function published(text: string) {
  const { publisher, publishedOn } = publicationOf(text);
  return {
    publisher: publisher?.name ?? null,
    published_on: publishedOn?.day ?? null,
    publication_at: [publisher?.at ?? null, publishedOn?.at ?? null] as const,
  };
}

/** The first line that says something, without what its layout put around it. */
function titleOf(text: string, fileName: string): string {
  const line = text.split('\n', 20).find((each) => each.trim() !== '');
  return line === undefined ? fileName : line.trim().slice(0, MOST_TITLE);
}

function placeOf(places: TerritoryIndex, texts: readonly (string | null)[]): number | null {
  for (const text of texts) {
    const leaf = text === null ? null : places.leafNamed(text);
    if (leaf !== null) return leaf;
  }
  return null;
}

/** The place of each line in the original, so that a figure can be found in it again. */
function locatorsOf({ text, locate }: ReportText): readonly unknown[] {
  const places: unknown[] = [];
  for (let at = 0; ; ) {
    places.push([at, locate(at)]);
    const next = text.indexOf('\n', at);
    if (next < 0 || next + 1 >= text.length) return places;
    at = next + 1;
  }
}
