import type { PolicySettlement } from '@guatu/contract';
import {
  type Block,
  type DocumentLayout,
  makeDocument,
  type OfficialDocument,
  plain,
  type Table,
} from '@guatu/documents';
import { decimalOfNumber, formatNumber, formatYuan, isoDay, printDecimal, valueOrThrow, yuan } from '@guatu/kernel';
import { paperWords, statementWords } from '../messages/papers.ts';

const written = (value: number): string => printDecimal(valueOrThrow(decimalOfNumber(value)));
const wan = (amount: number): string => formatYuan(yuan(amount), 'wan', { decimals: 2 });
const rounded = (value: number | null, decimals = 2): string =>
  value === null ? paperWords.unseen : formatNumber(value, { decimals });

/** The statement of a settlement as a paper, from the answer that its reader sees. @throws CodedFailure `document_…` */
export function writeStatement(settlement: PolicySettlement, office: string, layout: DocumentLayout): OfficialDocument {
  const { project, number, clause, review, explained, rule, note, status, replaces, reason } = settlement;
  const day = isoDay(settlement.confirmed?.on ?? settlement.drawn.on);
  return valueOrThrow(
    makeDocument(
      {
        letterhead: { kind: 'STATEMENT', mark: statementWords.mark },
        title: statementWords.title(project.name, number),
        addressees: [statementWords.addressee],
        body: [
          paragraph(statementWords.opening(project.name, clause), statementWords.review(review)),
          { kind: 'heading', level: 1, text: statementWords.result },
          paragraph(...explained),
          ...(note === null ? [] : [paragraph(statementWords.note(note))]),
          ...(replaces === null || reason === null ? [] : [correction(replaces, reason)]),
          { kind: 'heading', level: 1, text: statementWords.lines },
          lineTable(settlement),
          ...settlement.lines.map((line) => paragraph(line.explained)),
          paragraph(statementWords.evidence, statementWords.basis(rule.title, rule.version, rule.sourceNote)),
          { kind: 'heading', level: 1, text: statementWords.outlays },
          outlayTable(settlement),
        ],
        annexes: [],
        signature: { agencies: [office], day, sealed: status === 'CONFIRMED' },
        attendance: [],
        note: status === 'CONFIRMED' ? null : status === 'REPLACED' ? statementWords.replaced : statementWords.draft,
        record: null,
      },
      layout,
    ),
  );
}

const paragraph = (...sentences: readonly string[]): Block => ({ kind: 'paragraph', sentences: sentences.map(plain) });

function correction({ number, changes }: NonNullable<PolicySettlement['replaces']>, reason: string): Block {
  return paragraph(statementWords.replaces(number, reason), statementWords.changes(changes));
}

function lineTable({ lines }: PolicySettlement): Table {
  return {
    kind: 'table',
    caption: statementWords.lineTable,
    columns: statementWords.lineColumns.map(([label, align, weight]) => ({ label, align, weight })),
    rows: lines.map(({ title, target, unit, actual, period, reached, weight, points }) =>
      [
        ...[title, `${written(target)}${unit}`, actual === null ? paperWords.unseen : written(actual), period],
        ...[rounded(reached === null ? null : reached * 100), written(weight), rounded(points)],
      ].map(plain),
    ),
  };
}

function outlayTable({ outlays }: PolicySettlement): Block {
  if (outlays.length === 0) return paragraph(statementWords.none);
  return {
    ...{ kind: 'table', caption: statementWords.outlayTable, unitLine: statementWords.wan },
    columns: statementWords.outlayColumns.map(([label, align, weight]) => ({ label, align, weight })),
    rows: outlays.map(({ on, amount, voucher }) => [on, wan(amount), voucher].map(plain)),
  };
}
