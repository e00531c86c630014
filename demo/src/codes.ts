import { creditCheckCharacter, organisationCheckCharacter } from '@guatu/kernel';
import type { Random } from './random.ts';

/**
 * A credit code with both check characters right (GB 32100, GB 11714) for a company that does not exist: the
 * organisation part always starts with `MADE`, as in the handbook's fictional examples.
 */
export function fictionalCreditCode(random: Random, regionCode: string): string {
  const organisation = `MADE${random.pick([...'MNPQRTUWX'])}${String(random.int(0, 999)).padStart(3, '0')}`;
  const body = `91${regionCode}${organisation}${organisationCheckCharacter(organisation)}`;
  return body + creditCheckCharacter(body);
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
