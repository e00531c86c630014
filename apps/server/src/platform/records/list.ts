import { currentRows, type EntityDef, type FieldDef, type ReadTrx, ROW_MARKS } from '../ledger/index.ts';
import { listAsKnown } from './list-known.ts';
import type { ListAnswer, ListRequest } from './list-types.ts';
import { maskedValues, mayBeMasked, type Sight } from './mask.ts';
import { recordRefusals } from './messages.ts';
import { isJudgedLight, judgedLights, judgedLightsKnownAt } from './sql/judged-lights.ts';
import { COUNT_CAP, countByLeaf, type ListFilter } from './sql/list.ts';
import { type ListOrder, type OrderKey, pageOf } from './sql/list-order.ts';
import { reportedPeriods } from './sql/periods.ts';
import { findWord } from './sql/search.ts';
import { districtsOfLeaves, leavesBelow, visibleLeaves } from './sql/territory.ts';
import { WORST_FIRST } from './worst-first.ts';

/** One page of a ledger under the reader's scope, with the values of one period. */
export async function listRecords(
  trx: ReadTrx,
  def: EntityDef,
  request: ListRequest,
  sight: Sight,
): Promise<ListAnswer> {
  const periods = await periodsOf(trx, def);
  const period = request.period ?? periods[0] ?? null;
  const filter = await filterOf(trx, def, request, period);
  const districts = request.group === undefined ? null : await districtsOfLeaves(trx);
  const order = { keys: orderOf(def, request.sort, period, sight), groups: placesOf(districts) };
  if (request.knownAt !== undefined) {
    const { knownAt: instant, limit, offset } = request;
    const asked = { instant, filter, order: order.keys, groups: order.groups, periods, limit, offset };
    const known = await listAsKnown(trx, def, { ...asked, period: request.period ?? null }, sight);
    const { byLeaf, ...page } = known;
    const rows = isLit(def, page.period) ? await withLights(trx, page.rows, page.period, instant) : page.rows;
    return { ...page, rows, groups: districts === null ? [] : grouped(byLeaf, districts) };
  }
  const { ids, total } = await pageOf(trx, def, filter, order, request);
  const rows = await currentRows(trx, def, ids, period === null ? [] : subKeys(period));
  const lights = isLit(def, period) ? await judgedLights(trx, ids, period) : null;
  return {
    rows: ids.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const { [ROW_MARKS.territory]: _, ...values } = maskedValues(def, row.values, sight);
      const judged = lights === null ? {} : { judged: lights.get(id) ?? null };
      return [{ id, version: row.version, territoryId: row.territoryId, values, ...judged }];
    }),
    total: Math.min(total, COUNT_CAP),
    exact: total <= COUNT_CAP,
    groups: districts === null ? [] : grouped(await countByLeaf(trx, def, filter), districts),
    period,
    periods,
  };
}

/** With the light that was kept at an instant, where one was. */
async function withLights(
  trx: ReadTrx,
  rows: ListAnswer['rows'],
  period: string,
  instant: string,
): Promise<ListAnswer['rows']> {
  const ids = rows.map(({ id }) => id);
  const lights = await judgedLightsKnownAt(trx, ids, period, instant);
  return rows.map((row) => {
    const judged = lights.get(row.id);
    return judged === undefined ? row : { ...row, judged };
  });
}

type Districts = Awaited<ReturnType<typeof districtsOfLeaves>>;

function placesOf(districts: Districts | null): ListOrder['groups'] {
  if (districts === null) return null;
  const order = [...new Set(districts.map(({ district }) => district))];
  return new Map(districts.map(({ leaf, district }) => [leaf, order.indexOf(district)]));
}

function grouped(counts: Awaited<ReturnType<typeof countByLeaf>>, districts: Districts): ListAnswer['groups'] {
  const sums = new Map<number, number>();
  const countOf = new Map(counts.map(({ leaf, n }) => [leaf, n]));
  for (const { leaf, district } of districts) {
    const count = countOf.get(leaf) ?? 0;
    if (count > 0) sums.set(district, (sums.get(district) ?? 0) + count);
  }
  return [...sums].map(([territoryId, count]) => ({ territoryId, count }));
}

/** A month shows with its year: 2026M10 needs 2026M10 and 2026Y. */
function subKeys(period: string): string[] {
  return [period, yearKey(period)];
}

const yearKey = (period: string) => `${period.slice(0, 4)}Y`;

export async function periodsOf(trx: ReadTrx, def: EntityDef): Promise<readonly string[]> {
  const sub = def.subs.get('month') ?? def.subs.get('span');
  return sub ? reportedPeriods(trx, sub) : [];
}

/** `period`: the one that the list shows. */
export async function filterOf(
  trx: ReadTrx,
  def: EntityDef,
  request: ListRequest,
  period: string | null,
): Promise<ListFilter> {
  const needle = request.q?.normalize('NFKC').trim().toLowerCase() ?? '';
  const dimension = (value: number | undefined) => (def.kind === 'project' ? (value ?? null) : null);
  const visible = await visibleLeaves(trx);
  const below = request.territory === undefined ? null : await leavesBelow(trx, request.territory);
  return {
    search: needle === '' ? null : await findWord(trx, def, needle),
    leaves: below === null || visible === null ? below : below.filter((leaf) => visible.includes(leaf)),
    visible,
    park: dimension(request.park),
    chain: dimension(request.chain),
    unit: dimension(request.unit),
    judged: judgedFilter(def, request.judged, period),
    among: choices(def, request.where),
  };
}

/** Lights are judged of projects, month by month. */
function isLit(def: EntityDef, period: string | null): period is string {
  return def.kind === 'project' && period !== null && /^\d{4}M\d{2}$/.test(period);
}

function judgedFilter(def: EntityDef, judged: string | undefined, period: string | null): ListFilter['judged'] {
  if (!judged) return null;
  const lights = judged.split(',').filter(isJudgedLight);
  if (!isLit(def, period) || lights.length < judged.split(',').length) {
    throw recordRefusals.filter_unknown({ filter: judged });
  }
  return { period, lights };
}

/** `projectStatus:BUILDING,PREP;isStatEntered:true` → conditions; refuses fields that lists cannot be narrowed by. */
function choices(def: EntityDef, where: string | undefined): ListFilter['among'] {
  if (!where) return [];
  return where.split(';').map((pair) => {
    const at = pair.indexOf(':');
    const field = def.fields.get(pair.slice(0, at));
    if (at < 1 || !field || field.sub !== null || field.protection !== null || !FILTERABLE.has(field.type)) {
      throw recordRefusals.filter_unknown({ filter: pair });
    }
    const values = pair.slice(at + 1).split(',');
    return { field, values: field.type === 'bool' ? values.map((value) => value === 'true') : values };
  });
}

const FILTERABLE: ReadonlySet<FieldDef['type']> = new Set(['enum', 'bool', 'code', 'text', 'month']);

export function orderOf(def: EntityDef, sort: string | undefined, period: string | null, sight: Sight): OrderKey[] {
  return sort
    ? keysOf(def, sort, period, sight).filter(({ field, subKey }) => field.sub === null || subKey !== null)
    : [];
}

/** Before anything was reported there is no period, and keys of a period have nothing to be read from. */
function keysOf(def: EntityDef, sort: string, period: string | null, sight: Sight): OrderKey[] {
  const urgency = sort === 'worst' ? WORST_FIRST[def.kind] : undefined;
  if (urgency) {
    return urgency.map(({ field, descending = false, ranking }) => ({
      ...orderKey(def, field, period, sight),
      descending,
      ...(ranking === undefined ? {} : { ranking }),
    }));
  }
  const descending = sort.startsWith('-');
  return [{ ...orderKey(def, descending ? sort.slice(1) : sort, period, sight), descending }];
}

function orderKey(def: EntityDef, id: string, period: string | null, sight: Sight): Omit<OrderKey, 'descending'> {
  const field = def.fields.get(id);
  // An order by a masked column would tell what the mask hides.
  if (!field || field.type === 'list' || mayBeMasked(field, sight)) throw recordRefusals.sort_unknown({ sort: id });
  switch (field.sub) {
    case null:
      return { field, subKey: null };
    case 'month':
    case 'span':
      return { field, subKey: period };
    case 'year':
      return { field, subKey: period === null ? null : yearKey(period) };
    default:
      throw recordRefusals.sort_unknown({ sort: id });
  }
}
