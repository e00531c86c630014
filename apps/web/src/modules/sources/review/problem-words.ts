import { type PlainTextKey, t } from '../../../texts/index.ts';

const WORDS: Readonly<Record<string, PlainTextKey>> = {
  out_of_range: 'sources.code.out_of_range',
  unit_suspect: 'sources.code.unit_suspect',
  date_before_start: 'sources.code.date_before_start',
  bad_check_digit: 'sources.code.bad_check_digit',
  bad_code_format: 'sources.code.bad_code_format',
  precision_lost: 'sources.code.precision_lost',
  error_value: 'sources.code.error_value',
  unparsed: 'sources.code.unparsed',
  date_no_year: 'sources.code.date_no_year',
  ambiguous_date: 'sources.code.ambiguous_date',
  merged_amount: 'sources.code.merged_amount',
  duplicate_row: 'sources.code.duplicate_row',
  formula_injection: 'sources.code.formula_injection',
  indicator_unmatched: 'sources.code.indicator_unmatched',
  no_period: 'sources.code.no_period',
  out_of_scope: 'sources.code.out_of_scope',
};

/** A kind of problem in words; a code that is new stays readable as it is. */
export function problemWord(code: string): string {
  const key = WORDS[code];
  return key ? t(key) : code;
}
