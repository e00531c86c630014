import type { Normalisation } from '../../recipe/normalisations.ts';
import type { StepFacts } from '../step-facts.ts';
import type { NormaliseContext } from './context.ts';

/* Methods that give points by table: bands, and full marks less so much for each unit short. */

type Of<Method extends Normalisation['method']> = Extract<Normalisation, { method: Method }>;

/** The score of the band a value lies in, left closed and right open. */
export function bandScore(values: Float64Array, out: Float64Array, { bands }: Of<'BANDS'>): StepFacts {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    let score = bands[0]?.score ?? 0;
    for (const band of bands) {
      if (band.from !== null && value < band.from) break;
      score = band.score;
    }
    out[i] = score;
  }
  return {};
}

// Three units short must not count as four because 0.3 / 0.1 is a little more than three in binary.
const NOISE = 1e-9;

/** full − ⌈(target − x) / unit⌉ × deduct, never below 0; beyond the target still full marks. */
export function linearDeduction(
  values: Float64Array,
  out: Float64Array,
  { target, unit, deduct, full }: Of<'LINEAR_DEDUCT'>,
  { direction }: NormaliseContext,
): StepFacts {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const short = (direction === 'UP' ? target - value : value - target) / unit;
    out[i] = Math.max(0, full - Math.max(0, Math.ceil(short - NOISE)) * deduct);
  }
  return { target };
}
