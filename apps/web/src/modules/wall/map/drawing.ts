import type { PlainTextKey } from '../../../texts/index.ts';
import type { MapWater } from '../../../ui/map/model.ts';

export type Spot = readonly [x: number, y: number];

/** One dispatch unit as it is drawn. */
export interface DrawnArea {
  /** Of the dispatch unit. */
  readonly id: number;
  /** SVG path data. */
  readonly path: string;
  /** Centre of the label. */
  readonly label: Spot;
  /** Places for numbered pins beside the label, in the order in which they are used. */
  readonly pins: readonly Spot[];
}

/** A drawn scheme; names of waters are keys of `wall.water`. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
  readonly waters: readonly (Omit<MapWater, 'name'> & { readonly name: WaterName })[];
}

export type WaterName = Extract<PlainTextKey, `wall.water.${string}`> extends `wall.water.${infer Name}` ? Name : never;
