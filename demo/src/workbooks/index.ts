import type { DemoRegion } from '../model.ts';
import { FIRST_MONTH, LAST_MONTH, type Month, monthsBetween } from '../months.ts';
import { type Planted, plantProblems } from '../planted/index.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import { BLOCKERS_FILE, blockersWorkbook } from './blockers.ts';
import { cityFileName, cityWorkbook } from './city.ts';
import { DISTRICT_STYLES, districtWorkbook, monthWords } from './districts/index.ts';
import { ENTERPRISE_YEAR_FILE, enterpriseYearWorkbook } from './enterprise-year.ts';
import { ENTERPRISES_FILE, enterprisesWorkbook } from './enterprises.ts';
import { FUNDING_FILE, fundingWorkbook } from './funding.ts';
import { INDICATOR_YEAR_FILE, indicatorYearWorkbook } from './indicator-year.ts';
import { LEADS_FILE, leadsWorkbook } from './leads.ts';
import { PARK_YEAR_FILE, parkYearWorkbook } from './park-year.ts';
import { progressFileName, progressWorkbook } from './progress.ts';
import { PUBLIC_FILE, publicWorkbook } from './public.ts';

/** One file an office hands in. Load them in the order given: a later one corrects or completes an earlier one. */
export interface DemoWorkbook {
  readonly fileName: string;
  /** Public facts, or the fictional ledgers of districts and city, or the months before them (for the trend). */
  readonly set: 'public' | 'ledgers' | 'history';
  readonly kind: 'project' | 'progress' | 'lead' | 'enterprise' | 'blocker' | 'funding' | 'observation' | 'public';
  /** Dispatch unit of the office: a district, or 1 for the city. */
  readonly officeId: number;
  /** The month the table stands at; absent for public facts, which carry their own periods. */
  readonly asOf?: Month;
  /** Built on demand: a whole region of workbooks is large. */
  readonly build: () => WorkbookModel;
}

const LEDGER_MONTHS: readonly Month[] = ['2026M09', '2026M10'];

/**
 * Everything the demo region hands in, in loading order: public facts; September and October of each district; the
 * city's monthly tables from January 2025; the monthly report; the city's other ledgers, with last year's figures of
 * enterprises and parks and this year's of the districts.
 */
export function demoWorkbooks(region: DemoRegion): DemoWorkbook[] {
  const planted = plantProblems(region);
  return [
    { fileName: PUBLIC_FILE, set: 'public', kind: 'public', officeId: 1, build: publicWorkbook },
    ...LEDGER_MONTHS.flatMap((month) => districtWorkbooks(region, planted, month)),
    ...monthsBetween(FIRST_MONTH, LAST_MONTH).map((month) => cityTable(region, planted, month)),
    ...LEDGER_MONTHS.map((month) => ({
      fileName: progressFileName(month),
      set: 'ledgers' as const,
      kind: 'progress' as const,
      officeId: 1,
      asOf: month,
      build: () => progressWorkbook(region, month),
    })),
    cityLedgerOf(LEADS_FILE, 'lead', LAST_MONTH, () => leadsWorkbook(region, planted)),
    cityLedgerOf(ENTERPRISES_FILE, 'enterprise', '2026M09', () => enterprisesWorkbook(region, planted)),
    cityLedgerOf(ENTERPRISE_YEAR_FILE, 'enterprise', '2025M12', () => enterpriseYearWorkbook(region, planted)),
    cityLedgerOf(PARK_YEAR_FILE, 'observation', '2025M12', () => parkYearWorkbook(region)),
    cityLedgerOf(INDICATOR_YEAR_FILE, 'observation', LAST_MONTH, () => indicatorYearWorkbook(region)),
    cityLedgerOf(BLOCKERS_FILE, 'blocker', LAST_MONTH, () => blockersWorkbook(region)),
    cityLedgerOf(FUNDING_FILE, 'funding', LAST_MONTH, () => fundingWorkbook(region, planted)),
  ];
}

function districtWorkbooks(region: DemoRegion, planted: readonly Planted[], month: Month): DemoWorkbook[] {
  return DISTRICT_STYLES.map((style) => ({
    fileName: style.fileName(monthWords(month)),
    set: 'ledgers',
    kind: 'project',
    officeId: style.districtId,
    asOf: month,
    build: () => districtWorkbook(region, planted, style, month),
  }));
}

function cityTable(region: DemoRegion, planted: readonly Planted[], month: Month): DemoWorkbook {
  return {
    fileName: cityFileName(month),
    // The last table carries the conflicts with the districts and belongs to the story; the others are its past.
    set: month === LAST_MONTH ? 'ledgers' : 'history',
    kind: 'project',
    officeId: 1,
    asOf: month,
    build: () => cityWorkbook(region, planted, month),
  };
}

function cityLedgerOf(
  fileName: string,
  kind: DemoWorkbook['kind'],
  asOf: Month,
  build: () => WorkbookModel,
): DemoWorkbook {
  return { fileName, set: 'ledgers', kind, officeId: 1, asOf, build };
}
