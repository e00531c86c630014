import type { Ranking } from '@guatu/contract';
import {
  type Block,
  type DocumentLayout,
  makeDocument,
  type OfficialDocument,
  plain,
  type Table,
} from '@guatu/documents';
import { type IsoDay, isoDay, isoDayLabel, valueOrThrow } from '@guatu/kernel';
import { paperWords } from '../messages/paper-words.ts';
import { periodWords } from './period.ts';

/** The notice of a run, or its published result, with the ranking as its table. @throws CodedFailure `document_…` */
export function resultPaper(ranking: Ranking, layout: DocumentLayout, today: IsoDay): OfficialDocument {
  const { run, version } = ranking;
  const day = run.publishedOn === null ? today : isoDay(run.publishedOn);
  return valueOrThrow(
    makeDocument(
      {
        letterhead: {
          kind: 'BRIEF',
          mark: run.status === 'PUBLISHED' ? paperWords.markPublished : paperWords.mark,
          issue: { serial: version.no, office: run.office, day },
        },
        title: titleOf(ranking),
        ...{ addressees: [], annexes: [], attendance: [], note: null, record: null },
        body: bodyOf(ranking),
        signature: { agencies: [run.office], day, sealed: false },
      },
      layout,
    ),
  );
}

function titleOf({ run: { status, title } }: Ranking): string {
  if (status === 'NOTICE') return paperWords.noticeTitle(title);
  return status === 'PUBLISHED' ? paperWords.publishedTitle(title) : paperWords.draftTitle(title);
}

function bodyOf({ run, version, rows, exempt, leftOut, classes }: Ranking): readonly Block[] {
  const { scheme, noticeFrom, noticeUntil } = run;
  const counts = classes.flatMap(({ id, title }) => {
    const count = rows.filter((row) => row.class === id).length;
    return count === 0 ? [] : [paperWords.classCount(title, count)];
  });
  const number = scheme.documentNumber;
  const period = run.period === null ? '' : `${periodWords(run.period)}`;
  const opening = paperWords.opening({
    ...{ scheme: scheme.title, number, period, units: rows.length, exempt: exempt.length },
  });
  return [
    paragraph(opening, ...(counts.length === 0 ? [] : [paperWords.classes(counts)])),
    ...(run.status === 'NOTICE' && noticeFrom !== null && noticeUntil !== null
      ? [paragraph(paperWords.notice(isoDayLabel(isoDay(noticeFrom)), isoDayLabel(isoDay(noticeUntil))))]
      : []),
    { kind: 'heading', level: 1, text: paperWords.heading },
    rankingTable(rows),
    ...(exempt.length === 0 ? [] : exemptBlocks(exempt)),
    ...(leftOut.length === 0 ? [] : [paragraph(paperWords.leftOut(leftOut.length))]),
    paragraph(paperWords.seal(version.no, inEights(version.seal.result))),
  ];
}

/** Long hashes are compared by eye, and lines have to break in them. */
const inEights = (hash: string): string => hash.replace(/.{8}(?=.)/g, '$& ');

function paragraph(...sentences: readonly string[]): Block {
  return { kind: 'paragraph', sentences: sentences.map(plain) };
}

function rankingTable(rows: Ranking['rows']): Table {
  const weights = [1, 4, 2, 1.4, 1.4];
  return {
    ...{ kind: 'table', caption: paperWords.caption(rows.length) },
    columns: paperWords.table.map((label, at) => ({
      label,
      align: at === 1 || at === 2 ? 'left' : 'center',
      weight: weights[at] ?? 1,
    })),
    rows: rows.map(({ rank, name, territoryName, shown, class: given }) =>
      [String(rank ?? '—'), name, territoryName ?? '—', shown ?? '—', given ?? '—'].map(plain),
    ),
  };
}

function exemptBlocks(exempt: Ranking['exempt']): readonly Block[] {
  const columns = paperWords.exemptTable.map((label) => ({ label, align: 'left' as const, weight: 1 }));
  return [
    { kind: 'heading', level: 1, text: paperWords.exemptHeading },
    {
      ...{ kind: 'table', caption: paperWords.exemptCaption(exempt.length), columns },
      rows: exempt.map(({ name, why }) => [name, why].map(plain)),
    },
  ];
}
