import type { Conventions, Direction } from '../../recipe/types.ts';

export interface NormaliseContext {
  readonly direction: Direction;
  readonly conventions: Conventions;
  /** The indicator, for sentences. */
  readonly title: string;
}

/** Where on its scale a value stands when there is nothing to tell it from the others. */
export const FLAT_SHARE = { LOW: 0, MIDDLE: 0.5, HIGH: 1 } as const;
