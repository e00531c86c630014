/**
 * A refusal as data: a stable code for programs, a Chinese sentence for people, and the values that explain it.
 * The sentence has three parts: what was refused, why, and what to do.
 */
export interface CodedError<Code extends string = string, Details extends object = object> {
  readonly code: Code;
  readonly message: string;
  readonly details: Details;
}

/** Answer of a function that may refuse: the caller must look before it can use the value. */
export type Result<Value, Refusal extends CodedError = CodedError> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Refusal extends CodedError>(error: Refusal): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error };
}

/** A coded error on its way up the stack, for callers where a refusal is a mistake of the program, not of the user. */
export class CodedFailure extends Error implements CodedError {
  readonly code: string;
  readonly details: object;

  constructor(error: CodedError) {
    super(error.message);
    this.name = 'CodedFailure';
    this.code = error.code;
    this.details = error.details;
  }
}

/** The value of a result that must be good; throws `CodedFailure` when it is a refusal. */
export function valueOrThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new CodedFailure(result.error);
  return result.value;
}

// `never` is the parameter type every template is assignable to; each factory gets the precise type back below.
type Templates = Readonly<Record<string, (details: never) => string>>;

/** One factory per code: `catalogue.some_code({ … })` gives the finished error. */
export type ErrorCatalogue<T extends Templates> = {
  readonly [Code in keyof T & string]: (
    details: Parameters<T[Code]>[0],
  ) => CodedError<Code, Parameters<T[Code]>[0] & object>;
};

/**
 * Declares the error codes of one module, each with the template of its message, so that a code without a sentence
 * cannot exist. Codes are lower case with the module's name in front (`period_bad_form`).
 */
export function defineErrors<T extends Templates>(templates: T): ErrorCatalogue<T> {
  const factories = Object.entries(templates).map(([code, template]) => [
    code,
    // The catalogue's type guarantees that details have the type of this very template.
    (details: never) => ({ code, message: template(details), details }),
  ]);
  return Object.fromEntries(factories);
}

/** Codes declared by more than one of the catalogues, sorted; a test of each application keeps this empty. */
export function repeatedCodes(catalogues: readonly object[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const code of catalogues.flatMap((catalogue) => Object.keys(catalogue))) {
    if (seen.has(code)) repeated.add(code);
    seen.add(code);
  }
  return [...repeated].sort();
}
