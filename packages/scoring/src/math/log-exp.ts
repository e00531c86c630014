/*
 * Logarithm and exponential from additions, multiplications and divisions alone. Those are fixed to the last bit by IEEE 754;
 * Math.log, Math.exp and Math.pow are not, and a score must replay to the bit on another engine. The polynomials are those
 * of fdlibm (Sun Microsystems, freely distributable); errors stay below one unit in the last place.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT_HALF = Math.SQRT1_2;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
// Which of the two words carries the exponent depends on the machine.
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

/** Natural logarithm. Zero gives −Infinity, a negative number NaN: callers check first. */
export function logOf(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN;
  // Subnormal numbers are lifted into the normal range first.
  const lift = x < 2.2250738585072014e-308 ? 54 : 0;
  double[0] = lift > 0 ? x * 18014398509481984 : x;
  const high = words[HIGH] ?? 0;
  let k = (high >>> 20) - 1022 - lift;
  words[HIGH] = (high & 0xfffff) | 0x3fe00000;
  // The mantissa, moved into [√½, √2) so that the series converges fast.
  let m = double[0];
  if (m < SQRT_HALF) {
    m *= 2;
    k -= 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}

/** e to the power of x. */
export function expOf(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x / Math.LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** x to the power of p, for x ≥ 0. Whole powers of one and two, which textbooks use, are exact. */
export function powOf(x: number, p: number): number {
  if (p === 1) return x;
  if (p === 2) return x * x;
  if (p === -1) return 1 / x;
  if (x === 0) return p > 0 ? 0 : p === 0 ? 1 : Number.POSITIVE_INFINITY;
  return expOf(p * logOf(x));
}

/** In two steps where one would leave the range of the exponent. */
function timesPowerOfTwo(x: number, k: number): number {
  if (k < -1021) return x * powerOfTwo(k + 100) * powerOfTwo(-100);
  return k > 1022 ? x * 2 * powerOfTwo(k - 1) : x * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  words[HIGH] = (k + 1023) << 20;
  words[1 - HIGH] = 0;
  return double[0] ?? 1;
}
