import type { EvaluationFigure, evaluationColumnSchema } from '@guatu/contract';

export type EvaluationColumn = (typeof evaluationColumnSchema)['_zod']['output'];

/** Which period figures are of, and when they were taken and frozen. */
export interface Taken {
  readonly period: string | null;
  readonly on: string;
}

/** A value of a column with what it takes to say where it came from. */
export interface AskedFigure {
  readonly column: EvaluationColumn;
  readonly figure: EvaluationFigure;
}

/** A figure whose source is shown, and whose it is. */
export interface AskedSource extends AskedFigure {
  readonly name: string;
  readonly taken: Taken;
  readonly anchor: HTMLElement;
}
