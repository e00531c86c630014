import { type IsoDay, parsePeriod, periodLabel } from '@guatu/kernel';
import { withReadScope } from '../../../platform/db/index.ts';
import { type SheetModel, writeWorkbook } from '../../../platform/excel/index.ts';
import { entityDef, parseKey } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { writeDocument } from '../../../platform/word/index.ts';
import { layoutRule } from '../../bulletins/index.ts';
import { linesOf } from '../domain/lines.ts';
import { resultPaper } from '../domain/paper.ts';
import { protectedLeaves } from '../domain/protection.ts';
import {
  figureSheet,
  type NameKey,
  rankingSheet,
  type SheetRows,
  schemeSheet,
  scoreSheet,
  versionSheet,
} from '../domain/sheets.ts';
import { paperWords } from '../messages/paper-words.ts';
import { evaluationRefusals } from '../messages.ts';
import { figuresAnswer } from './figures-answer.ts';
import { type EvaluationDeps, oneRun, todayOf } from './parts.ts';
import { protectedFields } from './protected-fields.ts';
import { rankingAnswer, versionAnswers } from './ranking-answer.ts';
import type { Reader } from './reader.ts';
import { type RunView, viewOf } from './view.ts';

const WIDTH = 18;

export interface Output {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly rows: number;
}

interface Asked {
  readonly id: string;
  readonly no?: number | undefined;
}

/** All that a version says, as a workbook: ranking, scores worked through, figures with their sources, scheme, hashes. */
export async function resultWorkbook(deps: EvaluationDeps, reader: Reader, asked: Asked, by: string): Promise<Output> {
  const view = await viewOf(deps, reader, asked);
  const ranking = await rankingAnswer(deps, reader, asked);
  const figures = await figuresAnswer(deps, reader, asked);
  const versions = await withReadScope(deps.db, reader.scope, (trx) => versionAnswers(trx, asked.id));
  const today = todayOf(deps.clock);
  const { title, status } = ranking.run;
  const notice = { left: paperWords.madeBy(by, today, ranking.version.no), right: paperWords.status[status] };
  const sheets = [
    rankingSheet(ranking),
    scoreSheet(scoredLines(view)),
    figureSheet(figures, nameKey),
    schemeSheet(ranking),
    versionSheet(versions),
  ];
  const bytes = writeWorkbook({ sheets: sheets.map((sheet) => sheetModel(sheet, title, notice)) });
  return { bytes, fileName: paperWords.workbook(title), rows: ranking.rows.length };
}

/** A key of the ledger as people know it: 实缴税收 of 2025 rather than `taxPaid@2025Y`. */
const nameKey: NameKey = (entity, key) => {
  const parsed = parseKey(entityDef(entity), key);
  if (parsed === null) return { label: key, period: '' };
  const period = parsed.subKey === null ? null : parsePeriod(parsed.subKey);
  return { label: parsed.field.label, period: period?.ok ? periodLabel(period.value) : '' };
};

function sheetModel({ name, columns, rows }: SheetRows, title: string, notice: SheetModel['notice']): SheetModel {
  return {
    ...{ name, title: `${title}　${name}`, ...(notice && { notice }) },
    columns: columns.map((caption) => ({ header: [caption], width: WIDTH })),
    ...{ rows: rows.map((cells) => ({ cells })), frozenColumns: 1, autoFilter: true },
  };
}

/** The lines of every unit that was judged and that the reader may see. */
function scoredLines(view: RunView) {
  const { score, units } = view.frozen;
  const held = protectedLeaves(view.scheme.body, protectedFields(), score.leaves);
  const placeIn = new Map(score.table.units.map((name, at) => [name, at]));
  return units.filter(view.isSeen).flatMap((unit) => {
    const at = placeIn.get(unit.name);
    if (at === undefined) return [];
    return [{ name: unit.name, lines: linesOf(score, at, view.seesTax(unit) ? new Set() : held) }];
  });
}

/** The notice, or the published result, as a Word paper in the office's layout. */
export async function resultDocument(deps: EvaluationDeps, reader: Reader, asked: Asked, by: string): Promise<Output> {
  const ranking = await rankingAnswer(deps, reader, asked);
  const today = todayOf(deps.clock);
  const layout = await withReadScope(deps.db, reader.scope, async (trx) => {
    const { territoryId } = await oneRun(trx, asked.id);
    return layoutOn(trx, today, territoryId);
  });
  const document = resultPaper(ranking, layout, today);
  const trace = paperWords.madeBy(by, today, ranking.version.no);
  const bytes = await writeDocument({ document, layout, charts: new Map(), trace });
  return { bytes, fileName: paperWords.document(document.title), rows: ranking.rows.length };
}

async function layoutOn(trx: Parameters<typeof rulesOf>[0], day: IsoDay, leaf: number) {
  const [layout] = (await rulesOf(trx, layoutRule)).at(day, leaf)?.body ?? [];
  if (!layout) throw evaluationRefusals.evaluation_layout_missing({ day });
  return layout;
}
