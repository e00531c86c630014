import type { ObjectReader } from '../recipe/object-reader.ts';
import type { ColumnSpec } from '../recipe/types.ts';
import { refuseWith } from '../refusal.ts';
import { schemeErrors } from './errors.ts';
import type { SchemeInput, SchemeInputKind, SchemeSources, SchemeSubject } from './types.ts';

/** Which sources a kind of subject has. */
const SOURCES: Readonly<Record<SchemeSubject, readonly SchemeInputKind[]>> = {
  ENTERPRISE: ['FIELD', 'RESULT', 'ENTERED'],
  PROJECT: ['FIELD', 'FACT', 'RESULT', 'ENTERED'],
  TERRITORY: ['INDICATOR', 'MEASURE', 'RESULT', 'ENTERED'],
  UNIT: ['MEASURE', 'FACT', 'RESULT', 'ENTERED'],
  ENTRANT: ['RESULT', 'ENTERED'],
};

interface Place {
  readonly column: ColumnSpec;
  readonly subject: SchemeSubject;
  readonly sources: SchemeSources;
}

/** Reads where each column comes from: exactly one source a column, of a kind that the subject has, named in a dictionary. */
export function readInputs(
  scheme: ObjectReader,
  columns: readonly ColumnSpec[],
  subject: SchemeSubject,
  sources: SchemeSources,
): ReadonlyMap<string, SchemeInput> {
  const inputs = new Map<string, SchemeInput>();
  for (const each of scheme.objects('inputs')) {
    const id = each.text('column');
    const column = columns.find((spec) => spec.id === id);
    if (!column) refuseWith(schemeErrors.scheme_input_stray({ column: id }));
    if (inputs.has(id)) refuseWith(schemeErrors.scheme_input_repeated({ column: id }));
    inputs.set(id, readSource(each.object('from'), { column, subject, sources }));
    each.done();
  }
  const bare = columns.find(({ id }) => !inputs.has(id));
  if (bare) refuseWith(schemeErrors.scheme_input_missing({ column: bare.id }));
  return inputs;
}

function readSource(from: ObjectReader, place: Place): SchemeInput {
  const read = READERS[from.choice('kind', SOURCES[place.subject])](from, place);
  from.done();
  return read;
}

/** A series that is older than this no comparison goes back to. */
const MOST_YEARS_BACK = 10;

const timesOf = (from: ObjectReader) => ({ times: from.number('times', { above: 0, otherwise: 1 }) });
const seriesOf = (from: ObjectReader) => ({
  ...timesOf(from),
  yearsBack: from.number('yearsBack', { least: 0, most: MOST_YEARS_BACK, whole: true, otherwise: 0 }),
});
const isOf = (from: ObjectReader) => (from.has('is') ? from.texts('is') : null);

const READERS: Readonly<Record<SchemeInputKind, (from: ObjectReader, place: Place) => SchemeInput>> = {
  FIELD: readField,
  INDICATOR: (from, place) => {
    numbersOnly(place);
    return {
      kind: 'INDICATOR',
      indicator: known(from.text('indicator'), place, place.sources.indicators),
      ...seriesOf(from),
    };
  },
  MEASURE: (from, place) => {
    numbersOnly(place);
    return { kind: 'MEASURE', measure: known(from.text('measure'), place, place.sources.measures), ...seriesOf(from) };
  },
  FACT: (from, place) => {
    numbersOnly(place);
    return {
      kind: 'FACT',
      fact: known(from.text('fact'), place, place.sources.factsOf(place.subject)),
      ...timesOf(from),
    };
  },
  RESULT: readResult,
  ENTERED: () => ({ kind: 'ENTERED' }),
};

function readField(from: ObjectReader, place: Place): SchemeInput {
  const field = from.text('field');
  const spec = place.sources.fieldsOf(place.subject).get(field);
  if (!spec) return refuseWith(schemeErrors.scheme_source_unknown({ column: place.column.id, name: field }));
  const is = isOf(from);
  const first = from.optionalNumber('first', { least: 1, whole: true });
  const unnamed = is?.find((word) => !spec.choices?.some(({ id }) => id === word));
  if (unnamed !== undefined) {
    return refuseWith(schemeErrors.scheme_source_unknown({ column: place.column.id, name: unnamed }));
  }
  const fits =
    place.column.type === 'text'
      ? is === null && (spec.type === 'text' || (spec.type === 'choice' && first === null))
      : first === null && (spec.type === 'number' || spec.type === 'bool' || is !== null);
  if (!fits) unfit(place, `“${spec.label}”不是这一列要的${place.column.type === 'text' ? '文字' : '数'}`);
  return { kind: 'FIELD', field, ...seriesOf(from), is, first };
}

function readResult(from: ObjectReader, place: Place): SchemeInput {
  const what = from.choice('what', ['TOTAL', 'CLASS', 'RANK']);
  const is = what === 'CLASS' ? isOf(from) : null;
  if ((what === 'CLASS' && is === null) !== (place.column.type === 'text')) unfit(place, '档次是文字，总分和名次是数');
  const of = from.choice('of', place.subject === 'PROJECT' ? ['SUBJECT', 'INVESTOR'] : ['SUBJECT'], 'SUBJECT');
  return { kind: 'RESULT', scheme: from.text('scheme'), what, of, is };
}

function known(name: string, { column }: Place, list: ReadonlySet<string>): string {
  return list.has(name) ? name : refuseWith(schemeErrors.scheme_source_unknown({ column: column.id, name }));
}

function numbersOnly(place: Place): void {
  if (place.column.type === 'text') unfit(place, '它给出的是数，这一列要文字');
}

function unfit({ column }: Place, why: string): never {
  return refuseWith(schemeErrors.scheme_source_unfit({ column: column.id, why }));
}
