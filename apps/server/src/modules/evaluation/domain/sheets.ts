import type { EvaluationFigures, FigureSource, Ranking, ScoreLine } from '@guatu/contract';
import { paperWords } from '../messages/paper-words.ts';
import { scoreWords } from '../messages/score-words.ts';
import { measureName } from '../messages/source-words.ts';
import { numberText } from './numbers.ts';
import { periodWords } from './period.ts';

type Cell = string | number | null;
export interface SheetRows {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One line a unit, as the ranking shows it. */
export function rankingSheet({ rows }: Ranking): SheetRows {
  return {
    ...{ name: paperWords.sheets.ranking, columns: paperWords.ranking },
    rows: rows.map(({ rank, before, name, territoryName, group, total, class: given, interval, vetoes, missing }) => [
      ...[rank, before, name, territoryName, group, total, given],
      interval && paperWords.interval(interval.low, interval.high),
      ...[scoreWords.named(vetoes) || null, scoreWords.named(missing) || null],
    ]),
  };
}

/** One line a unit and indicator, worked through. */
export function scoreSheet(
  units: readonly { readonly name: string; readonly lines: readonly ScoreLine[] }[],
): SheetRows {
  return {
    ...{ name: paperWords.sheets.scores, columns: paperWords.scores },
    rows: units.flatMap(({ name, lines }) =>
      lines.map(({ title, unit, raw, against, method, fullMarks, points, steps }) => [
        ...[name, title, unit, raw, against, method, fullMarks, points],
        scoreWords.stepByStep(steps),
      ]),
    ),
  };
}

/** One line a cell, with where it came from. */
export function figureSheet({ columns, units }: EvaluationFigures, nameKey: NameKey): SheetRows {
  return {
    ...{ name: paperWords.sheets.figures, columns: paperWords.figures },
    rows: units.flatMap(({ name, figures }) =>
      columns.map(({ id, title, unit, from }) => {
        const { value = null, hidden = false, source = null } = figures[id] ?? {};
        const shown = hidden ? paperWords.hidden : (value ?? paperWords.unknown);
        return [name, title, unit, shown, from, source === null ? null : sourceText(source, nameKey)];
      }),
    ),
  };
}

/** What a key of a ledger's record is called, and the period that it belongs to in words. */
export type NameKey = (
  entity: Extract<FigureSource, { kind: 'LEDGER' }>['entity'],
  key: string,
) => { readonly label: string; readonly period: string };

function sourceText(source: FigureSource, nameKey: NameKey): string {
  const { sources } = paperWords;
  switch (source.kind) {
    case 'LEDGER': {
      const { label, period } = nameKey(source.entity, source.key);
      return sources.ledger(label, period);
    }
    case 'COUNTED':
      return sources.counted(measureName(source.measure), periodWords(source.period));
    case 'RESULT':
      return sources.result(source.no);
    case 'APPRAISALS':
      return sources.appraisals(
        source.sheets.map(({ title }) => title),
        source.unseen,
      );
    case 'ENTERED':
      return sources.entered(
        source.by,
        source.on,
        source.note,
        source.from && sources.cell(source.from.file, source.from.sheet, source.from.cell),
      );
    case 'OBJECTION':
      return sources.objection(source.by, source.on);
  }
}

/** The scheme, and its parts with their marks. */
export function schemeSheet({ run: { scheme }, nodes, doubt }: Ranking): SheetRows {
  const { title, version, documentNumber, effectiveFrom, effectiveTo, sourceNote, hash } = scheme;
  const about = {
    title,
    version,
    number: documentNumber,
    from: effectiveFrom,
    until: effectiveTo,
    note: sourceNote,
    hash,
  };
  return {
    ...{ name: paperWords.sheets.scheme, columns: paperWords.scheme },
    rows: [
      ...paperWords.schemeRows({ ...about, doubt }),
      ...nodes.map((node) =>
        paperWords.weight(node.title, node.method, node.fullMarks === null ? '—' : numberText(node.fullMarks)),
      ),
    ],
  };
}

/** Every version with the hashes that a replay has to meet. */
export function versionSheet(versions: readonly Ranking['version'][]): SheetRows {
  return {
    ...{ name: paperWords.sheets.versions, columns: paperWords.versions },
    rows: versions.map(({ no, cause, by, on, units, seal }) => [
      ...[no, cause, by, on, units, seal.recipe, seal.data, seal.result],
    ]),
  };
}
