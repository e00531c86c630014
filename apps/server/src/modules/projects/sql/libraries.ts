import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { Library } from '../domain/stock/libraries.ts';
import { type DaysQuestion, projectDays } from './project-days.ts';

/** Ends of the periods that a stock is compared over: days, the present one first. */
export interface StockDays {
  readonly now: string;
  readonly monthBefore: string;
  readonly yearStart: string;
  readonly yearBefore: string;
}

export interface LibraryCounts {
  readonly stocks: Readonly<Record<keyof StockDays, { readonly projects: number; readonly amount: number }>>;
  /** Came into the library, and from it into the next, since the start of the year. */
  readonly came: { readonly projects: number; readonly amount: number };
  readonly went: { readonly projects: number; readonly amount: number };
  /** Days from the one to the next, of those that went; null when none did. */
  readonly medianDays: number | null;
  /** Waiting longer than so many months. */
  readonly waiting: readonly { readonly months: number; readonly projects: number }[];
}

type Question = Omit<DaysQuestion, 'actual'>;

/** The day a project came into a library, and out of it: into a later one, or out of the ledger's work. */
const inDay = ({ from }: Library) => sql`least(${sql.join(from.map((code) => sql.ref(`d.a_${code}`)))})`;

function stays(question: Question, libraries: readonly Library[]): RawBuilder<unknown> {
  const actual = [...new Set(libraries.flatMap(({ from }) => from))];
  const columns = libraries.map((library, place) => {
    const later = libraries.slice(place + 1).map(inDay);
    return sql`${inDay(library)} AS ${sql.ref(`i_${place}`)}, least(d.exited, ${
      later.length === 0 ? sql`NULL::date` : sql.join(later)
    }) AS ${sql.ref(`o_${place}`)}`;
  });
  return sql`${projectDays({ ...question, actual })}, s AS (
    SELECT d.id, d.name, d.amount, d.territory_id, d.exited, ${sql.join(columns)} FROM d)`;
}

const entered = (place: number) => sql.ref(`s.i_${place}`);
const left = (place: number) => sql.ref(`s.o_${place}`);
const within = (place: number, day: string) =>
  sql`(${entered(place)} <= ${day}::date AND (${left(place)} IS NULL OR ${left(place)} > ${day}::date))`;
const passed = (place: number, days: StockDays) =>
  sql`(${entered(place)} <= ${entered(place + 1)} AND ${entered(place + 1)} > ${days.yearStart}::date
    AND ${entered(place + 1)} <= ${days.now}::date)`;
const waits = (place: number, days: StockDays, months: number) =>
  sql`(${within(place, days.now)} AND ${entered(place)} <= ${days.now}::date - make_interval(months => ${months}::int))`;

/** How the libraries of a set stand and what went through them, in one pass over the projects; `outside` are in none. */
export async function libraryCounts(
  trx: ReadTrx,
  question: Question,
  libraries: readonly Library[],
  days: StockDays,
  waitingMonths: readonly number[],
): Promise<{ readonly libraries: readonly LibraryCounts[]; readonly outside: number; readonly projects: number }> {
  const both = (condition: RawBuilder<unknown>) => sql`jsonb_build_object(
    'projects', count(*) FILTER (WHERE ${condition}), 'amount', coalesce(sum(s.amount) FILTER (WHERE ${condition}), 0))`;
  const each = libraries.map((_, place) => {
    const next = place + 1 < libraries.length;
    const stocks = (Object.entries(days) as [keyof StockDays, string][]).flatMap(([name, day]) => [
      sql.lit(name),
      both(within(place, day)),
    ]);
    const came = sql`(${entered(place)} > ${days.yearStart}::date AND ${entered(place)} <= ${days.now}::date)`;
    const went = next ? passed(place, days) : sql`false`;
    const took = next
      ? sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${entered(place + 1)} - ${entered(place)}) FILTER (WHERE ${went})`
      : sql`NULL`;
    const waiting = waitingMonths.map(
      (months) =>
        sql`jsonb_build_object('months', ${months}::int, 'projects', count(*) FILTER (WHERE ${waits(place, days, months)}))`,
    );
    return sql`jsonb_build_object('stocks', jsonb_build_object(${sql.join(stocks)}), 'came', ${both(came)},
      'went', ${both(went)}, 'medianDays', ${took}, 'waiting', jsonb_build_array(${sql.join(waiting)}))`;
  });
  const inAny = sql.join(
    libraries.map((_, place) => within(place, days.now)),
    sql` OR `,
  );
  const { rows } = await sql<{ libraries: LibraryCounts[]; outside: number; projects: number }>`
    WITH ${stays(question, libraries)}
    SELECT jsonb_build_array(${sql.join(each)}) AS libraries, count(*)::int AS projects,
      (count(*) FILTER (WHERE (${inAny}) IS NOT TRUE AND (s.exited IS NULL OR s.exited > ${days.now}::date)))::int AS outside
    FROM s`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate has a row');
  return row;
}

export interface StockProject {
  readonly id: string;
  readonly name: string;
  readonly territoryId: number;
  readonly amount: number;
  /** The day it came in, or of what is asked for. */
  readonly day: string | null;
}

/** What of a library a list is asked for. */
export type LibraryPart =
  | { readonly part: 'stock' | 'came' | 'went' }
  | { readonly part: 'waiting'; readonly months: number };

/** The projects behind a figure of a library, those that came in first at the top; as many as asked and how many there are. */
export async function libraryProjects(
  trx: ReadTrx,
  question: Question,
  libraries: readonly Library[],
  days: StockDays,
  asked: { readonly place: number } & LibraryPart,
  limit: number,
): Promise<{ readonly total: number; readonly projects: readonly StockProject[] }> {
  const { place } = asked;
  const came = sql`(${entered(place)} > ${days.yearStart}::date AND ${entered(place)} <= ${days.now}::date)`;
  const went = place + 1 < libraries.length ? passed(place, days) : sql`false`;
  const simple = { stock: within(place, days.now), came, went };
  const where = asked.part === 'waiting' ? waits(place, days, asked.months) : simple[asked.part];
  const { rows } = await sql<StockProject & { total: number }>`
    WITH ${stays(question, libraries)}
    SELECT s.id, s.name, s.territory_id AS "territoryId", s.amount::float8 AS amount, ${entered(place)}::text AS day,
      (count(*) OVER ())::int AS total
    FROM s WHERE ${where} ORDER BY ${entered(place)}, s.id LIMIT ${limit}`.execute(trx);
  return { total: rows[0]?.total ?? 0, projects: rows.map(({ total: _, ...project }) => project) };
}
