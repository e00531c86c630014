import { decimalOfNumber, decimalToNumber, parseUnit, scaleByRatio } from '@guatu/kernel';
import { codesOf, type Dossier, dateIn, type Fact, ofProject, over, projectNumber, UNKNOWN } from './dossier.ts';

/** 万元 of what is kept in yuan. */
export const WAN = 10_000;
/** Rounding to what one base unit of money is worth in 万元 takes four digits; two more for what comes in parts of it. */
const DIGITS = 6;

/**
 * What was promised a year, in 万元. A promise whose unit is missing or not of money is not known: nothing is guessed.
 */
function moneyPromised(dossier: Dossier, code: string): Fact {
  const target = projectNumber(dossier, `commitTarget@${code}`);
  const unit = parseUnit(String(dossier.project.values[`commitUnit@${code}`] ?? ''));
  if (target.value === null || !unit.ok || unit.value.dimension !== 'money') return { ...target, value: null };
  const amount = decimalOfNumber(target.value);
  if (!amount.ok) return { ...target, value: null };
  const { numerator, denominator } = unit.value;
  const wan = scaleByRatio(amount.value, numerator, denominator * BigInt(WAN), DIGITS);
  return { value: decimalToNumber(wan), sources: target.sources };
}

export const taxPerMu = (dossier: Dossier): Fact =>
  over(moneyPromised(dossier, dossier.promises.tax), projectNumber(dossier, 'landMu'), 1);

export const outputPerMu = (dossier: Dossier): Fact =>
  over(moneyPromised(dossier, dossier.promises.output), projectNumber(dossier, 'landMu'), 1);

export const jobsPromised = (dossier: Dossier): Fact => projectNumber(dossier, `commitTarget@${dossier.promises.jobs}`);

/** What was kept of one promise, in per cent, and more than a hundred where more was done. */
export const kept = (dossier: Dossier, code: string): Fact =>
  over(projectNumber(dossier, `commitActual@${code}`), projectNumber(dossier, `commitTarget@${code}`), 100);

/**
 * The mean of what was kept of the promises that are due, each at most in full. A promise of which nobody says what was kept
 * is not counted, as in the rates of the project's office.
 */
export function promisesKept(dossier: Dossier): Fact {
  const due = codesOf(dossier, 'commitDue').filter((code) => {
    const day = dateIn(dossier.project.values, `commitDue@${code}`);
    return day !== null && day.lastDay <= dossier.today;
  });
  const known = due.map((code) => kept(dossier, code)).filter(({ value }) => value !== null);
  if (known.length === 0) return UNKNOWN;
  const sum = known.reduce((whole, { value }) => whole + Math.min(value ?? 0, 100), 0);
  const dates = due.map((code) => ofProject(dossier, `commitDue@${code}`));
  return { value: sum / known.length, sources: [...known.flatMap(({ sources }) => sources), ...dates] };
}
