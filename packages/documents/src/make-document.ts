import { type CodedError, ok, type Result, refuse } from '@guatu/kernel';
import { documentErrors } from './errors.ts';
import type { DocumentLayout, DocumentPart } from './layout.ts';
import type { Block, OfficialDocument, Table } from './model.ts';

const PART_NAMES: Readonly<Record<DocumentPart, string>> = {
  number: '发文字号',
  issue: '期号和编印机关',
  addressees: '主送机关',
  signature: '署名和成文日期',
  attendance: '出席名单',
};

/**
 * A document that its layout can print: the parts its kind demands are there, headings do not skip a level, every row of a
 * table has a cell for each column, every picture has its own name. Refusals: `document_…`.
 */
export function makeDocument(draft: OfficialDocument, layout: DocumentLayout): Result<OfficialDocument> {
  const blocks = [draft.body, ...draft.annexes.map((annex) => annex.blocks)];
  const fault =
    missingPart(draft, layout) ??
    badNumber(draft) ??
    draft.annexes.map(({ name }) => badAnnexName(name)).find((found) => found !== null) ??
    blocks.map(badHeading).find((found) => found !== null) ??
    blocks
      .flat()
      .flatMap(tablesOf)
      .map(badTable)
      .find((found) => found !== null) ??
    repeatedPicture(blocks.flat());
  return fault === null ? ok(draft) : refuse(fault);
}

function missingPart(draft: OfficialDocument, layout: DocumentLayout): CodedError | null {
  const { kind, mark } = draft.letterhead;
  const head = layout.letterheads.find((candidate) => candidate.kind === kind);
  if (head === undefined)
    return documentErrors.document_part_missing({ kind, part: `版式“${layout.label}”中的这一文种` });
  const missing = (part: string) => documentErrors.document_part_missing({ kind: head.label, part });
  if (draft.title.trim() === '') return missing('标题');
  if (mark.trim() === '') return missing('发文机关标志');
  const absent = head.needs.find((part) => !hasPart(draft, part));
  return absent === undefined ? null : missing(PART_NAMES[absent]);
}

function hasPart(draft: OfficialDocument, part: DocumentPart): boolean {
  switch (part) {
    case 'number':
      return draft.letterhead.number !== undefined;
    case 'issue':
      return draft.letterhead.issue !== undefined;
    case 'addressees':
      return draft.addressees.length > 0;
    case 'signature':
      return draft.signature !== null && draft.signature.agencies.length > 0;
    case 'attendance':
      return draft.attendance.some(({ names }) => names.length > 0);
  }
}

function badNumber({ letterhead: { number } }: OfficialDocument): CodedError | null {
  if (number === undefined) return null;
  const { agencyWord, year, serial } = number;
  const good = agencyWord.trim() !== '' && /^\d{4}$/.test(String(year)) && Number.isInteger(serial) && serial > 0;
  return good ? null : documentErrors.document_number_bad({ found: `${agencyWord}〔${year}〕${serial}号` });
}

function badAnnexName(name: string): CodedError | null {
  return name.trim() === '' || /[，。；：、,.;:]$/.test(name) ? documentErrors.document_annex_name_bad({ name }) : null;
}

function badHeading(blocks: readonly Block[]): CodedError | null {
  let depth = 0;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > depth + 1) return documentErrors.document_level_skipped({ text: block.text, level: block.level });
    depth = block.level;
  }
  return null;
}

function tablesOf(block: Block): readonly Table[] {
  if (block.kind === 'table') return [block];
  return block.kind === 'picture' ? [block.twin] : [];
}

function badTable({ caption, columns, rows }: Table): CodedError | null {
  const row = rows.findIndex((cells) => cells.length !== columns.length);
  if (row < 0) return null;
  const found = rows[row]?.length ?? 0;
  return documentErrors.document_table_ragged({ caption, row: row + 1, found, expected: columns.length });
}

function repeatedPicture(blocks: readonly Block[]): CodedError | null {
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'picture') continue;
    if (seen.has(block.reference)) return documentErrors.document_picture_repeated({ reference: block.reference });
    seen.add(block.reference);
  }
  return null;
}
