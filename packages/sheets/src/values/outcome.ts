/** What a value of a record can be, by the field's type. */
export type FieldValue = string | number | boolean | readonly string[] | DateSpan;

export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Why a cell gave no value, or gave one that needs a look. */
export type ValueProblem =
  | 'bad_check_digit'
  | 'bad_code_format'
  | 'precision_lost'
  | 'error_value'
  | 'unparsed'
  | 'date_no_year'
  | 'ambiguous_date'
  | 'formula_injection';

/** The reading of one cell; neither value nor problem means that the cell says nothing. */
export interface Outcome {
  readonly value: FieldValue | null;
  readonly problem: ValueProblem | null;
}

export const NOTHING: Outcome = { value: null, problem: null };
export const UNPARSED: Outcome = { value: null, problem: 'unparsed' };
export const NO_YEAR: Outcome = { value: null, problem: 'date_no_year' };
export const AMBIGUOUS: Outcome = { value: null, problem: 'ambiguous_date' };

export function read(value: FieldValue): Outcome {
  return { value, problem: null };
}
