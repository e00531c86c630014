import { CodedFailure } from '@guatu/kernel';

interface RefusalSpec {
  /** HTTP status that answers this refusal. */
  readonly status: number;
  // `never` is the parameter type every template is assignable to; each factory gets the precise type back below.
  readonly message: (details: never) => string;
}

type RefusalSpecs = Readonly<Record<string, RefusalSpec>>;

/** Makes the error of one code, ready to be thrown; takes what the template of its sentence takes. */
interface RefusalFactory<Spec extends RefusalSpec> {
  (...details: Parameters<Spec['message']>): CodedFailure;
  readonly status: number;
}

/** The refusals of one module: `throw peopleRefusals.people_user_not_found({ id })`. */
export type Refusals<Specs extends RefusalSpecs> = {
  readonly [Code in keyof Specs & string]: RefusalFactory<Specs[Code]>;
};

/**
 * Declares the refusals of one module, each with its HTTP status and the template of its Chinese sentence (what was
 * refused, why, what to do), so that a code without a status or a sentence cannot exist. The details fill the sentence
 * and travel to the client. Codes are lower case with the module's name in front.
 */
export function defineRefusals<const Specs extends RefusalSpecs>(specs: Specs): Refusals<Specs> {
  const factories = Object.entries(specs).map(([code, { status, message }]) => {
    // The mapped type guarantees that details have the type of this very template.
    const make = (details: object = {}) => new CodedFailure({ code, message: message(details as never), details });
    return [code, Object.assign(make, { status })];
  });
  return Object.fromEntries(factories);
}

/** HTTP status by error code. */
export type StatusTable = Readonly<Record<string, number>>;

/** The status of each code of a module. */
export function statusesOf(refusals: Readonly<Record<string, { readonly status: number }>>): StatusTable {
  return Object.fromEntries(Object.entries(refusals).map(([code, { status }]) => [code, status]));
}

/** One table of all modules; two modules may not declare the same code. */
export function gatherStatuses(tables: readonly StatusTable[]): StatusTable {
  const gathered: Record<string, number> = {};
  for (const [code, status] of tables.flatMap((table) => Object.entries(table))) {
    if (gathered[code] !== undefined) throw new TypeError(`error code is declared twice: ${code}`);
    gathered[code] = status;
  }
  return gathered;
}
