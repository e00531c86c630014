import type { WallStage } from '@guatu/contract';

/** Columns a board of one card holds without cutting a name. */
const MOST_COLUMNS = 11;

export interface StageColumns {
  readonly shown: readonly WallStage[];
  /** Stages without projects that had no room; the table has them. */
  readonly hidden: readonly WallStage[];
}

/** The stages of a line that fit: empty ones give way, from the start of the line on. No project is ever left out. */
export function stageColumns(stages: readonly WallStage[], most = MOST_COLUMNS): StageColumns {
  const hidden = stages.filter(({ projects }) => projects === 0).slice(0, Math.max(0, stages.length - most));
  return { shown: stages.filter((stage) => !hidden.includes(stage)), hidden };
}

/** Whether a stage holds the projects that have reached none of its line. */
export function isNoStage(stage: Pick<WallStage, 'code'>): boolean {
  return stage.code === null;
}
