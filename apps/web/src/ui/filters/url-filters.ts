/** How one filter is written in the URL. `read` answers the neutral value for anything it does not know. */
export interface FilterKind<Value> {
  read(text: string | undefined): Value;
  /** undefined leaves the key out of the URL: that is the neutral value. */
  write(value: Value): string | undefined;
}

/** The filters of one page by their URL key; declare it once beside the page. */
export type FilterSpec = Readonly<Record<string, FilterKind<unknown>>>;
export type FilterValues<Spec> = {
  readonly [K in keyof Spec]: Spec[K] extends FilterKind<infer Value> ? Value : never;
};

/** A filter that takes one free text, e.g. a region id or search words; null when not set. */
export const textFilter: FilterKind<string | null> = {
  read: (text) => (text === undefined || text === '' ? null : text),
  write: (value) => value ?? undefined,
};

/** Several values of any text, comma separated, a comma of their own written `%2C`; empty when not set. */
export const listFilter: FilterKind<readonly string[]> = {
  read: (text) =>
    text === undefined ? [] : text.split(',').flatMap((each) => (each === '' ? [] : [withCommas(each)])),
  write: (value) => (value.length === 0 ? undefined : value.map(withoutCommas).join(',')),
};

const withoutCommas = (text: string) => text.replaceAll('%', '%25').replaceAll(',', '%2C');
const withCommas = (text: string) => text.replaceAll('%2C', ',').replaceAll('%25', '%');

/** One of the given words. The first is the neutral one and stays out of the URL. */
export function choiceFilter<const Choice extends string>(choices: readonly [Choice, ...Choice[]]): FilterKind<Choice> {
  return {
    read: (text) => choices.find((choice) => choice === text) ?? choices[0],
    write: (value) => (value === choices[0] ? undefined : value),
  };
}

/** A whole number from `least` on; `least` is neutral. */
export function countFilter(least: number): FilterKind<number> {
  return {
    read: (text) => (text !== undefined && /^\d{1,9}$/.test(text) ? Math.max(least, Number(text)) : least),
    write: (value) => (value === least ? undefined : String(value)),
  };
}

export type FlatSearch = Readonly<Record<string, string>>;

export function readFilters<Spec extends FilterSpec>(spec: Spec, search: FlatSearch): FilterValues<Spec> {
  const entries = Object.entries(spec).map(([key, kind]) => [key, kind.read(search[key])]);
  return Object.fromEntries(entries) as FilterValues<Spec>;
}

/** The search after a change; keys of other parts of the page are kept, keys back at neutral are dropped. */
export function writeFilters<Spec extends FilterSpec>(
  spec: Spec,
  search: FlatSearch,
  patch: Partial<FilterValues<Spec>>,
): FlatSearch {
  const next: Record<string, string> = { ...search };
  for (const [key, value] of Object.entries(patch)) {
    const text = spec[key]?.write(value);
    if (text === undefined) delete next[key];
    else next[key] = text;
  }
  return next;
}

/** Keys of the spec that are set to something. */
export function activeFilters<Spec extends FilterSpec>(
  spec: Spec,
  search: FlatSearch,
): readonly (keyof Spec & string)[] {
  return (Object.keys(spec) as (keyof Spec & string)[]).filter((key) => {
    const kind = spec[key];
    return kind?.write(kind.read(search[key])) !== undefined;
  });
}

/** Plain `key=value` search for the router, instead of its JSON values: links stay readable and can be typed. */
export function parseFlatSearch(text: string): FlatSearch {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Keys in alphabetical order, so that equal filters always make the equal URL. Commas stay readable. */
export function printFlatSearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => [key, String(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
