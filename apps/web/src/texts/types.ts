/** The same keys with any wording: what a second language must provide. */
export type Mirror<T> = { readonly [K in keyof T]: T[K] extends string ? string : Mirror<T[K]> };

/** Dotted paths to every text of a tree: `'shell.search'`. */
export type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** The text behind a dotted path, as a literal type. */
export type TextAt<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

/** Names of the `{{gaps}}` of a text. */
export type Gaps<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Gaps<Rest> : never;

/** Nothing for a text without gaps, otherwise exactly one value for each gap. */
export type GapValues<Text> = [Gaps<Text>] extends [never]
  ? []
  : [values: { readonly [Name in Gaps<Text>]: string | number }];
