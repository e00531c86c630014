import type { Unit } from '../model.ts';

/** A number with its unit as the scanner found it, before anybody asked what it measures. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
  /** null: a bare number, which counts only in a list that ends with a unit (0.9、3.4个百分点). */
  readonly unit: Unit | null;
  /** By how much the unit multiplied, for bare numbers earlier in the same list. */
  readonly factor: number;
}
