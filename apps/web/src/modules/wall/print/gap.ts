import type { MapTint } from '../../../ui/map/model.ts';
import type { Tone } from '../../../ui/tag.tsx';

/** Points behind pace up to which an area is “within”; the legend of the map says the same number. */
const NEAR_POINTS = 10;

/** Ground of an area by its distance to pace, in percentage points. Null = nothing reported. */
export function tintOf(gap: number | null): MapTint {
  if (gap === null) return 'none';
  if (gap >= 0) return 'ahead';
  return gap > -NEAR_POINTS ? 'within' : 'beyond';
}

/** Colour of a printed gap; the sign says the same. */
export function toneOfGap(gap: number | null): Extract<Tone, 'red'> | 'blue' | undefined {
  if (gap === null || gap === 0) return undefined;
  return gap < 0 ? 'red' : 'blue';
}

/** Colour of a bar by the same steps as the map. */
export function toneOfBar(gap: number | null): 'accent' | 'yellow' | 'red' {
  switch (tintOf(gap)) {
    case 'within':
      return 'yellow';
    case 'beyond':
      return 'red';
    default:
      return 'accent';
  }
}
