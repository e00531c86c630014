/** What a chart shows. A value that is missing leaves a gap; it is never drawn as zero. */
export interface ChartModel {
  readonly title: string;
  readonly kind: 'bar' | 'line';
  readonly unit: string;
  /** Digits behind the point of the values written on the chart. */
  readonly decimals: number;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** A chart as a picture, at the size in pixels it was drawn. */
export interface DrawnChart {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}
