import type { Appraisal, AppraisalFigure, AppraisalScore } from '@guatu/contract';
import {
  type Block,
  type DocumentLayout,
  makeDocument,
  type OfficialDocument,
  plain,
  type Table,
} from '@guatu/documents';
import { formatNumber, isoDay, valueOrThrow } from '@guatu/kernel';
import { paperWords } from '../messages/papers.ts';
import { stageAndPeriod } from '../messages.ts';

/** Full-width, so that what a group is made of stands in from it by one character. */
const INDENT = '\u3000';

/** One sheet as a paper: what it came to, line by line, from which figures. @throws CodedFailure `document_…` */
export function writeSheet(sheet: Appraisal, office: string, layout: DocumentLayout): OfficialDocument {
  const { projectName, stage, period, edition, status, replaced, score } = sheet;
  const day = isoDay(sheet.decidedOn ?? sheet.submittedOn ?? sheet.openedOn);
  return valueOrThrow(
    makeDocument(
      {
        letterhead: { kind: 'SHEET', mark: paperWords.mark },
        title: paperWords.title(projectName, stageAndPeriod(stage, period), edition),
        ...{ addressees: [], annexes: [], attendance: [], record: null },
        body: [
          { kind: 'heading', level: 1, text: paperWords.result },
          paragraph(...resultOf(sheet)),
          paragraph(...courseOf(sheet)),
          ...(sheet.replaces === null ? [] : [paragraph(...correctionOf(sheet))]),
          ...(score === null ? [] : scoreBlocks(score)),
          { kind: 'heading', level: 1, text: paperWords.figures },
          figureTable(sheet.figures),
          ...(score?.next ? waysUp(score.next) : []),
        ],
        signature: { agencies: [office], day, sealed: status === 'CONFIRMED' },
        note: replaced ? paperWords.replaced : status === 'CONFIRMED' ? null : paperWords.draft,
      },
      layout,
    ),
  );
}

const paragraph = (...sentences: readonly string[]): Block => ({ kind: 'paragraph', sentences: sentences.map(plain) });

/** A number with no more digits than it has, up to two. */
const written = (value: number | null): string =>
  value === null ? paperWords.missing : formatNumber(value, { decimals: 2 }).replace(/\.?0+$/, '');

function resultOf({ score, problem, stage }: Appraisal): readonly string[] {
  if (score === null) return [problem ?? paperWords.unscored];
  const struck = score.vetoes.map(({ title }) => title);
  const open = score.unanswered.map(({ title }) => title);
  const unseen = score.class === null ? [] : [paperWords.classOnly(score.class)];
  const unscored = score.withheld === null ? [paperWords.unscored] : [...unseen, score.withheld];
  return [
    ...(score.shown === null ? unscored : [paperWords.scored(score.shown, score.class)]),
    ...(score.classBefore === null ? [] : [paperWords.before(score.classBefore)]),
    struck.length === 0 ? paperWords.none(stage) : paperWords.struck(stage, struck),
    ...(open.length === 0 ? [] : [paperWords.unanswered(open)]),
    ...(score.events.length === 0 ? [] : [paperWords.events(score.events)]),
  ];
}

/** Why it was opened, whose hands it went through, by which scheme. */
function courseOf(sheet: Appraisal): readonly string[] {
  const { why, openedBy, openedOn, scheme, submittedBy, submittedOn, decidedBy, decidedOn } = sheet;
  const done = (person: string | null, on: string | null) =>
    person === null ? null : paperWords.byOn(person, on ?? '');
  return [
    paperWords.opened(why, openedBy, openedOn),
    ...(submittedBy === null ? [] : [paperWords.handed(done(submittedBy, submittedOn), done(decidedBy, decidedOn))]),
    paperWords.basis(scheme.title, scheme.version, scheme.sourceNote),
  ];
}

function correctionOf({ edition, cause, differences }: Appraisal): readonly string[] {
  const changes = differences.map(({ title, from, to, hidden }) => ({
    title,
    ...{ from: hidden ? paperWords.hidden : written(from), to: hidden ? paperWords.hidden : written(to) },
  }));
  return [paperWords.correction(edition - 1, cause ?? ''), paperWords.changed(changes)];
}

function scoreBlocks({ lines }: AppraisalScore): readonly Block[] {
  const parents = new Map(lines.map(({ id, parent }) => [id, parent]));
  const depthOf = (parent: string | null): number => (parent === null ? 0 : 1 + depthOf(parents.get(parent) ?? null));
  const pointsIn = (points: number | null) =>
    points === null ? paperWords.leftOut : formatNumber(points, { decimals: 2 });
  const rows = lines.map(({ title, parent, fullMarks, raw, points, hidden }) => [
    ...[`${INDENT.repeat(depthOf(parent))}${title}`, written(fullMarks), raw === null ? '' : written(raw)],
    hidden ? paperWords.hidden : pointsIn(points),
  ]);
  return [
    { kind: 'heading', level: 1, text: paperWords.scores },
    table(paperWords.scoreTable, paperWords.scoreColumns, rows),
  ];
}

function figureTable(figures: Appraisal['figures']): Table {
  const rows = figures.map((figure) => [
    ...[figure.unit === null ? figure.title : paperWords.withUnit(figure.title, figure.unit), shownValue(figure)],
    ...[figure.from === null ? paperWords.missing : paperWords.from[figure.from], basisOf(figure)],
  ]);
  return table(paperWords.figureTable, paperWords.figureColumns, rows);
}

function shownValue({ question, value, hidden }: AppraisalFigure): string {
  if (hidden) return paperWords.hidden;
  return question && value !== null ? (value === 1 ? paperWords.yes : paperWords.no) : written(value);
}

/** What somebody wrote down for it, else how the product works it out, else where it was read. */
function basisOf({ note, about, sources }: AppraisalFigure): string {
  return note ?? about ?? paperWords.listed(sources.map(({ label }) => label));
}

type Columns = readonly (readonly [label: string, align: 'left' | 'right', weight: number])[];

function table(caption: string, columns: Columns, rows: readonly (readonly string[])[]): Table {
  return {
    ...{ kind: 'table', caption, columns: columns.map(([label, align, weight]) => ({ label, align, weight })) },
    rows: rows.map((cells) => cells.map(plain)),
  };
}

function waysUp({ class: above, ways }: NonNullable<AppraisalScore['next']>): readonly Block[] {
  const sentences = ways.map((changes) =>
    paperWords.way(changes.map(({ title, from, to }) => paperWords.change(title, written(from), written(to)))),
  );
  return [
    { kind: 'heading', level: 1, text: paperWords.next(above) },
    ...(sentences.length === 0 ? [paragraph(paperWords.noWay)] : sentences.map((each) => paragraph(each))),
  ];
}
