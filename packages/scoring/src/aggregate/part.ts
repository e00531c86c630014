/** One part of a group: a score a unit, and the units for which it does not count. */
export interface Part {
  readonly title: string;
  readonly score: Float64Array;
  /** 1 where the part is left out; null: nowhere. */
  readonly excluded: Uint8Array | null;
}
