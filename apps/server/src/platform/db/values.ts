import { CodedFailure } from '@guatu/kernel';
import pg from 'pg';
import { dbErrors } from './messages.ts';

/*
 * PostgreSQL sends text; these parsers decide what it becomes. The defaults of `pg` lose information: a date turns into a
 * Date in the machine's zone (a day off west of Greenwich), numeric[] into floats, timestamptz loses its microseconds.
 */

type Parse = (text: string) => unknown;

function unsupported(type: string, text: string): CodedFailure {
  return new CodedFailure(dbErrors.db_value_unsupported({ type, text }));
}

/** int8 → number; a value that a double cannot hold exactly is an error, never a rounded figure. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new CodedFailure(dbErrors.db_integer_unsafe({ text }));
  return value;
}

/**
 * timestamptz → `2024-08-31T01:02:03.123456Z`, always six decimals, so that texts compare as instants do.
 * The session runs in UTC (see connection.ts); any other offset, infinity or a year BC is refused.
 */
export function parseInstant(text: string): string {
  if (!/^\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(text)) throw unsupported('timestamptz', text);
  return `${withMicroseconds(text.slice(0, -3))}Z`;
}

/** timestamp without zone → `2024-08-31T01:02:03.123456`. */
export function parseLocalTimestamp(text: string): string {
  if (!/^\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/.test(text)) throw unsupported('timestamp', text);
  return withMicroseconds(text);
}

function withMicroseconds(text: string): string {
  const [seconds = '', fraction = ''] = text.split('.');
  return `${seconds.replace(' ', 'T')}.${fraction.padEnd(6, '0')}`;
}

/** date → `2024-08-31`; infinity and years BC are refused. */
export function parseDate(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw unsupported('date', text);
  return text;
}

/** float → number; NaN and infinity are refused, because no figure of the product may be either. */
export function parseFloatStrictly(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw unsupported('float', text);
  return value;
}

const asText: Parse = (text) => text;

/** The type text[], whose parser splits any array literal, nested ones too. The typed list of numbers lacks arrays. */
const textArray: number = 1009;

function arrayOf(parse: Parse): Parse {
  const split: Parse = pg.types.getTypeParser(textArray);
  const convert = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(convert);
    return typeof item === 'string' ? parse(item) : item;
  };
  return (text) => convert(split(text));
}

const scalars: readonly (readonly [oid: number, arrayOid: number, parse: Parse])[] = [
  [20, 1016, parseInt8],
  [700, 1021, parseFloatStrictly],
  [701, 1022, parseFloatStrictly],
  [1700, 1231, asText],
  [1082, 1182, parseDate],
  [1114, 1115, parseLocalTimestamp],
  [1184, 1185, parseInstant],
  [1186, 1187, asText],
];

const parsers = new Map<number, Parse>(
  scalars.flatMap(([oid, arrayOid, parse]): [number, Parse][] => [
    [oid, parse],
    [arrayOid, arrayOf(parse)],
  ]),
);

/** Per-connection type configuration for `pg`: our parsers first, its own for everything else. Text format only. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const ours = format === 'binary' ? undefined : parsers.get(oid);
    return ours ?? pg.types.getTypeParser(oid, format);
  },
};
