/** The fields there are; `null` for a word, for a list the fields of its items. */
export interface TemplateFields {
  readonly [field: string]: null | TemplateFields;
}

/** A mark in a template as the library parsed it. */
export interface TemplateMark {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly TemplateMark[];
}

/** Listens to the library while it reads a template, and keeps the marks of all its parts (text, headers, footers). */
export class MarkCollector {
  readonly name = 'MarkCollector';
  readonly marks: TemplateMark[] = [];

  set(options: { readonly inspect?: { readonly postparsed?: readonly TemplateMark[] } }): void {
    this.marks.push(...(options.inspect?.postparsed ?? []));
  }
}

/** The marks of a template that the vocabulary has no answer to, and those that use a field the wrong way. */
export interface FieldFaults {
  readonly unknown: readonly string[];
  readonly misused: readonly string[];
}

/** Checks marks against the fields; a mark inside a list may also name a field of the lists around it. */
export function faultsOf(marks: readonly TemplateMark[], fields: TemplateFields): FieldFaults {
  const found = marks.flatMap((mark) => faultsOfMark(mark, [fields]));
  const namesOf = (fault: 'unknown' | 'misused') => [
    ...new Set(found.filter((item) => item.fault === fault).map(({ name }) => name)),
  ];
  return { unknown: namesOf('unknown'), misused: namesOf('misused') };
}

interface FoundFault {
  readonly fault: keyof FieldFaults;
  readonly name: string;
}

function faultsOfMark(mark: TemplateMark, scopes: readonly TemplateFields[]): readonly FoundFault[] {
  if (mark.type !== 'placeholder') return [];
  const scope = scopes.find((candidate) => Object.hasOwn(candidate, mark.value));
  if (scope === undefined) return [{ fault: 'unknown', name: mark.value }];
  const inner = scope[mark.value] ?? null;
  if (mark.subparsed !== undefined) {
    return mark.subparsed.flatMap((child) => faultsOfMark(child, inner === null ? scopes : [inner, ...scopes]));
  }
  // A list without its marks would print as an object, and raw XML (`{@field}`) could break the file.
  const plainWord = inner === null && (mark.module === undefined || mark.module === '');
  return plainWord ? [] : [{ fault: 'misused', name: mark.value }];
}

/** The fields that marks name, at any depth. */
export function namesIn(marks: readonly TemplateMark[]): readonly string[] {
  return marks.flatMap(({ type, value, subparsed = [] }) =>
    type === 'placeholder' ? [value, ...namesIn(subparsed)] : [],
  );
}

/** All names of a vocabulary, those of list items behind a full stop. */
export function namesOfFields(fields: TemplateFields): readonly string[] {
  return Object.entries(fields).flatMap(([name, inner]) =>
    inner === null ? [name] : [name, ...namesOfFields(inner).map((deeper) => `${name}.${deeper}`)],
  );
}

/** Names in the faults that the library found; it reports them as one error with a list of errors in it. */
export function faultyMarks(error: unknown): readonly string[] {
  const { errors } = propertiesOf(error);
  const faults = Array.isArray(errors) ? errors : [error];
  return [...new Set(faults.map((fault) => propertiesOf(fault).xtag).filter((name) => typeof name === 'string'))];
}

function propertiesOf(error: unknown): { readonly errors?: unknown; readonly xtag?: unknown } {
  const { properties } = Object(error) as { readonly properties?: unknown };
  return Object(properties) as { readonly errors?: unknown; readonly xtag?: unknown };
}
