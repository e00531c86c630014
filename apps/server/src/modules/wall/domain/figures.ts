import type { WallFigureId } from '@guatu/contract';

export type FigureUnit = 'yuan' | 'count';

const YUAN: ReadonlySet<WallFigureId> = new Set([
  'totalInvestment',
  'annualPlan',
  'ytdDone',
  'monthDone',
  'statEnteredAmt',
  'stageInvestment',
]);
const OF_A_STAGE: ReadonlySet<WallFigureId> = new Set([
  'stageProjects',
  'stageInvestment',
  'stageGreen',
  'stageYellow',
  'stageRed',
]);

/** Whether the projects of a figure are added up in yuan or counted. */
export function unitOfFigure(figure: WallFigureId): FigureUnit {
  return YUAN.has(figure) ? 'yuan' : 'count';
}

/** Figures of the stage board make no sense without a stage. */
export function needsStage(figure: WallFigureId): boolean {
  return OF_A_STAGE.has(figure);
}

/** A place on the stage board, `BUILD:70`. */
export interface StagePlace {
  readonly line: 'BUILD' | 'BENEFIT';
  readonly order: number;
}

export function stagePlace(text: string): StagePlace {
  const [line, order] = text.split(':');
  return { line: line === 'BENEFIT' ? 'BENEFIT' : 'BUILD', order: Number(order) };
}
