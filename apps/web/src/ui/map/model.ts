/** A drawable area in map units; `path` is SVG path data. */
export interface MapShape {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Where the label stands, in map units (its centre). */
  readonly label: { readonly x: number; readonly y: number };
}

/** Rivers and lakes: drawn, named, never pressed. */
export interface MapWater {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** A river is a stroked line of this width; a lake is filled. */
  readonly strokeWidth?: number;
  readonly label?: { readonly x: number; readonly y: number; readonly rotate?: number };
}

export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly waters: readonly MapWater[];
  /** Approval number of a client's real map; a schematic has none and says so. */
  readonly approvalNumber?: string;
}

/** Against pace: at or ahead, within ten points behind, further behind, nothing reported. */
export type MapTint = 'ahead' | 'within' | 'beyond' | 'none';

/** What is printed on one area. Texts are formatted already. */
export interface MapRegion {
  readonly id: string;
  readonly tint: MapTint;
  readonly rate: string;
  readonly gap: string;
  readonly behind: boolean;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  /** For an area without data: not reported, and the last report date. */
  readonly missing?: string;
}

/** A numbered red square; the number equals the row number of the list beside the map. */
export interface MapPin {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}
