import type { Random } from './random.ts';

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A credit code with both check characters right (GB 32100, GB 11714) for a company that does not exist: the
 * organisation part always starts with `MADE`, as in the handbook's fictional examples.
 */
export function fictionalCreditCode(random: Random, regionCode: string): string {
  const organisation = `MADE${random.pick([...'MNPQRTUWX'])}${String(random.int(0, 999)).padStart(3, '0')}`;
  const body = `91${regionCode}${organisation}${organisationCheck(organisation)}`;
  return body + creditCheck(body);
}

function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

function creditCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** `YYMM-region-department-type-random`, GB/T 40058. */
export function projectCode(random: Random, yearMonth: string, regionCode: string, technical: boolean): string {
  const department = technical ? '07' : random.chance(0.9) ? '04' : '89';
  return `${yearMonth}-${regionCode}-${department}-${technical ? '02' : '01'}-${random.int(100_000, 999_999)}`;
}

/** The form in use before 2020: year, region, two-digit industry, type, serial. */
export function oldProjectCode(random: Random, year: number, regionCode: string, industryCode: string): string {
  return `${year}-${regionCode}-${industryCode.slice(1, 3)}-03-0${random.int(10_000, 99_999)}`;
}

/** 19 characters, GB/T 37346: region, cadastral zone and sub-zone, `GB`, serial. */
export function parcelCode(random: Random, regionCode: string): string {
  const zone = String(random.int(1, 12)).padStart(3, '0');
  const subZone = String(random.int(1, 30)).padStart(3, '0');
  return `${regionCode}${zone}${subZone}GB${String(random.int(1, 999)).padStart(5, '0')}`;
}
