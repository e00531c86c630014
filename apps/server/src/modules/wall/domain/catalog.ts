import type { PaceCurve } from '@guatu/kernel';

export type Line = 'BUILD' | 'BENEFIT';

export interface Stage {
  readonly code: string;
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly line: Line;
  readonly order: number;
}

/** Lists of the catalogue, and the projects that the light rules judge red. */
export const LIST_IDS = [
  'RED_LIGHT',
  'SHOULD_HAVE_STARTED',
  'ZERO_PROGRESS',
  'LAGGING',
  'STARTED_NOT_IN_STATISTICS',
  'STALLED',
] as const;
export type ListId = (typeof LIST_IDS)[number];

export interface ListItem {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly sort: readonly string[];
  readonly params: Readonly<Record<string, number>>;
}

export interface Curve extends PaceCurve {
  readonly isDefault: boolean;
}

export interface WallCatalog {
  readonly stages: readonly Stage[];
  readonly lists: readonly ListItem[];
  readonly curve: Curve;
}

/** A parameter of a list; the catalogue must have it. */
export function listParam(catalog: WallCatalog, list: ListId, name: string): number {
  const value = catalog.lists.find((item) => item.id === list)?.params[name];
  if (value === undefined) throw new Error(`catalog_wrong: list ${list} has no parameter ${name}`);
  return value;
}
