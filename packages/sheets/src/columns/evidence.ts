import type { FieldEntry } from '../dictionary.ts';
import { plainText } from '../text/cell-text.ts';
import { foldTight } from '../text/fold.ts';
import { cellReader } from '../values/cell-reader.ts';
import { targetOf } from './column-unit.ts';
import { isFigureSample, type Sample } from './samples.ts';

const PHONE = /^[\d\s\-()+/、,;转—]{7,}$/;
const HAN = /\p{Script=Han}/u;
const PHONE_FIELDS = new Set(['liaisonPhone', 'contactPhone']);
// Names are words; these text fields may well be figures or codes.
const WORDY =
  /Name$|^(?:owner|leadUnit|investor|legalRep|contact|firstUnit|hostArea|taskForce|regAddress|prodAddress|location|buildContent|blockerDesc|demand|issue|measures|progressNote|visualProgress|monthProgress|nextPlan|ownerContact|investorContact|investorRegion|closedBy)$/;
const ENOUGH = 40;

/** Share of a column's telling cells that a field of this type could hold, 0 to 1; null when the column is empty. */
export function fitOf(field: FieldEntry, samples: readonly Sample[]): number | null {
  const some = samples.slice(0, ENOUGH);
  if (some.length === 0) return null;
  if (field.type === 'text') return share(some, textFits(field));
  if (field.type === 'list')
    return share(
      some,
      (sample) => HAN.test(plainText(sample.value)) && plainText(sample.value).length <= 80 && !isSentence(sample),
    );
  const target = targetOf(field);
  const unit = target && { text: '', dimension: target.dimension, factor: 1 };
  const read = cellReader(field, { unit, fractions: false, date1904: false, year: 2024 });
  return share(some, (sample) => {
    const { value, problem } = read(sample.value, sample.format);
    // A code that lost digits or fails its check is still a code; a month without its zero is still a date.
    return value !== null || problem === 'precision_lost' || problem === 'ambiguous_date';
  });
}

function textFits(field: FieldEntry): (sample: Sample) => boolean {
  if (PHONE_FIELDS.has(field.id)) return (sample) => PHONE.test(foldTight(plainText(sample.value)));
  if (WORDY.test(field.id))
    return (sample) => HAN.test(plainText(sample.value)) || /[A-Za-z]{2}/.test(plainText(sample.value));
  return () => true;
}

function isSentence(sample: Sample): boolean {
  const text = plainText(sample.value);
  return text.length > 20 && /[。,,](?!$)/.test(text) && !/[、]/.test(text);
}

function share(samples: readonly Sample[], holds: (sample: Sample) => boolean): number {
  return samples.filter(holds).length / samples.length;
}

/**
 * Whether a percent column's plain numbers are fractions of one (0.35, 1.02) and not percent as written. Rates may pass one;
 * growth and gaps of a point or two are as common as those of a hundred and two hundred are rare.
 */
export function holdsFractions(field: FieldEntry, samples: readonly Sample[]): boolean {
  const highest = field.id.endsWith('Rate') ? 2 : 1;
  const numbers = samples
    .filter((sample) => isFigureSample(sample) && !sample.format.percent && !plainText(sample.value).includes('%'))
    .map((sample) => Math.abs(Number(plainText(sample.value).replaceAll(',', ''))))
    .filter((number) => Number.isFinite(number) && number !== 0);
  if (numbers.length === 0) return false;
  return numbers.filter((number) => number <= highest).length >= numbers.length * 0.9;
}
