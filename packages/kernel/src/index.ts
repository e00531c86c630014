export {
  areaErrors,
  type Mu,
  mu,
  muToHectares,
  muToSquareMetres,
  type SquareMetre,
  squareMetre,
  squareMetresToMu,
  yuanPerMu,
} from './areas.ts';
export { type CanonicalValue, canonicalErrors, canonicalText } from './canonical.ts';
export { isCitizenId } from './codes/citizen-id.ts';
export {
  type CreditCode,
  type CreditCodeParts,
  creditCheckCharacter,
  creditCodeErrors,
  creditCodeParts,
  organisationCheckCharacter,
  parseCreditCode,
} from './codes/credit-code.ts';
export {
  type IndustryCode,
  type IndustryLevel,
  industryCodeErrors,
  industryLevel,
  industrySection,
  isIndustrial,
  isWithinIndustry,
  parseIndustryCode,
} from './codes/industry-code.ts';
export { normaliseCode } from './codes/normalise-code.ts';
export {
  type EstateUnitCode,
  type ParcelCode,
  type ParcelParts,
  parcelCodeErrors,
  parcelOfUnit,
  parcelParts,
  parseEstateUnitCode,
  parseParcelCode,
} from './codes/parcel-code.ts';
export {
  type ProjectCode,
  type ProjectCodeParts,
  parseProjectCode,
  projectCodeErrors,
  projectCodeParts,
} from './codes/project-code.ts';
export {
  isProvincePrefix,
  isWithinRegion,
  parentRegion,
  parseRegionCode,
  type RegionCode,
  type RegionLevel,
  regionAncestors,
  regionCodeErrors,
  regionLevel,
} from './codes/region-code.ts';
export {
  type Change,
  type Comparison,
  type CompiledCondition,
  type Condition,
  compileCondition,
  conditionErrors,
  evaluateCondition,
  type Fact,
  type FactSpec,
  type Facts,
  type FactType,
  type MissingFact,
  type Needed,
  nearestChanges,
  type Op,
  type Outcome,
  type Reason,
  readCondition,
  type Verdict,
  type Vocabulary,
} from './condition/index.ts';
export { type DataDifference, type DataStep, dataDifferences } from './data-differences.ts';
export { type DataObject, type DataWords, dataInWords, isDataList, isDataObject } from './data-words.ts';
export {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalErrors,
  decimalOfNumber,
  decimalToNumber,
  divideDecimals,
  fixedDecimal,
  makeDecimal,
  multiplyDecimals,
  parseDecimal,
  printDecimal,
  roundHalfUp,
  scaleByRatio,
  subtractDecimals,
} from './decimal.ts';
export {
  type CodedError,
  CodedFailure,
  defineErrors,
  type ErrorCatalogue,
  ok,
  type Result,
  refuse,
  repeatedCodes,
  valueOrThrow,
} from './errors.ts';
export { type Disclosed, type Disclosure, disclose, type Interval, intervalLabel, intervalOf } from './interval.ts';
export {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstDayOfMonth,
  type IsoDay,
  isLeapYear,
  isMonth,
  isoDay,
  isoDayErrors,
  isoDayLabel,
  isYear,
  lastDayOfMonth,
  laterDay,
  monthNumberOf,
  officeDay,
  parseIsoDay,
  weekdayOf,
  weekdayOfNumber,
  yearOf,
} from './iso-day.ts';
export {
  compareLedgerDates,
  type DatePrecision,
  type LedgerDate,
  ledgerDate,
  ledgerDateErrors,
  ledgerDateLabel,
  ledgerDateOfDay,
  parseLedgerDate,
  reachedBy,
} from './ledger-date.ts';
export {
  maskAddress,
  maskBankAccount,
  maskCitizenId,
  maskName,
  maskNumbersInText,
  maskPhone,
} from './mask.ts';
export {
  decimalOfYuan,
  MONEY_UNITS,
  type MoneyUnit,
  moneyErrors,
  parseMoney,
  parseYuanNumber,
  sumYuan,
  type Yuan,
  type YuanRounding,
  yuan,
  yuanIn,
  yuanOfDecimal,
} from './money.ts';
export {
  type Bigrams,
  bigrams,
  dice,
  type NameParts,
  nameKey,
  nameParts,
  nameSimilarity,
} from './name-match.ts';
export {
  formatDecimal,
  formatNumber,
  formatPercent,
  formatPercentagePoint,
  formatYuan,
  formatYuanAuto,
  MINUS,
  type NumberFormat,
} from './number-format.ts';
export { type Pace, type PaceCurve, type PaceFault, paceFault, paceOf, pacePercent } from './pace.ts';
export {
  growth,
  type Percent,
  type PercentagePoint,
  percent,
  percentagePoint,
  percentErrors,
  pointsAbove,
  ratio,
  share,
} from './percent.ts';
export {
  type AsOf,
  comparePeriods,
  endMonthOf,
  firstDayOf,
  type HalfPeriod,
  lastDayOf,
  type MonthPeriod,
  monthOf,
  monthPeriod,
  nextPeriod,
  type Period,
  type PlanPeriod,
  parsePeriod,
  period,
  periodContains,
  periodErrors,
  previousPeriod,
  printPeriod,
  type QuarterPeriod,
  type YearPeriod,
  type YearToDate,
  yearToDate,
} from './period.ts';
export { periodLabel } from './period-label.ts';
export { metresBetween, type Place, wgs84OfGcj02 } from './places.ts';
export {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rationalOf,
  roundRational,
  zeroRational,
} from './rational.ts';
export { isSamePeriod, periodCodeOf, periodOfReport, reportPeriod } from './report-period.ts';
export { foldNameSpaces, foldSpaces, removeSpaces, splitList, toHalfWidth } from './text.ts';
export { type Dimension, UNITS, type Unit } from './unit-table.ts';
export { baseUnit, convertUnit, parseUnit, unitErrors } from './units.ts';
export {
  addWorkingDays,
  type CalendarDay,
  type CalendarDayKind,
  calendarErrors,
  countWorkingDays,
  DEFAULT_WORKDAYS,
  isWorkingDay,
  makeWorkCalendar,
  type OfficeDayKind,
  officeDayKind,
  type WorkCalendar,
  workingDaysBetween,
} from './working-days.ts';
export {
  amountInBase,
  type BaseUnitCode,
  baseUnitWord,
  isBaseUnitCode,
  writtenAmountErrors,
} from './written-amount.ts';
