import { currentRows, type EntityDef, type FieldDef, type ReadTrx, ROW_MARKS, type Values } from '../ledger/index.ts';
import { maskedValues, type Sight } from './mask.ts';
import { recordRefusals } from './messages.ts';
import {
  COUNT_CAP,
  countUpToCap,
  type ListFilter,
  type ListOrder,
  latestPeriod,
  leavesBelow,
  listIds,
} from './sql/list.ts';

/** A list as a page's address describes it. */
export interface ListRequest {
  readonly q?: string | undefined;
  readonly territory?: number | undefined;
  readonly park?: number | undefined;
  readonly chain?: number | undefined;
  readonly unit?: number | undefined;
  readonly where?: string | undefined;
  readonly period?: string | undefined;
  readonly sort?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ListAnswer {
  readonly rows: readonly { id: string; version: number; territoryId: number; values: Values }[];
  readonly total: number;
  readonly exact: boolean;
  readonly period: string | null;
}

/** One page of a ledger under the reader's scope, with the values of one period. */
export async function listRecords(
  trx: ReadTrx,
  def: EntityDef,
  request: ListRequest,
  sight: Sight,
): Promise<ListAnswer> {
  const filter = await filterOf(trx, def, request);
  const order = orderOf(def, request.sort);
  const period = request.period ?? (await defaultPeriod(trx, def));
  const ids = await listIds(trx, def, filter, order, request);
  const total = await countUpToCap(trx, def, filter);
  const rows = await currentRows(trx, def, ids, period === null ? [] : subKeys(period));
  return {
    rows: ids.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const { [ROW_MARKS.territory]: _, ...values } = maskedValues(def, row.values, sight);
      return [{ id, version: row.version, territoryId: row.territoryId, values }];
    }),
    total: Math.min(total, COUNT_CAP),
    exact: total <= COUNT_CAP,
    period,
  };
}

/** A month shows with its year: 2026M10 needs 2026M10 and 2026Y. */
function subKeys(period: string): string[] {
  return [period, `${period.slice(0, 4)}Y`];
}

async function defaultPeriod(trx: ReadTrx, def: EntityDef): Promise<string | null> {
  const sub = def.subs.get('month') ?? def.subs.get('span');
  return sub ? latestPeriod(trx, sub.table) : null;
}

async function filterOf(trx: ReadTrx, def: EntityDef, request: ListRequest): Promise<ListFilter> {
  const needle = request.q?.normalize('NFKC').trim().toLowerCase() ?? '';
  const dimension = (value: number | undefined) => (def.kind === 'project' ? (value ?? null) : null);
  return {
    needle: needle === '' ? null : needle,
    leaves: request.territory === undefined ? null : await leavesBelow(trx, request.territory),
    park: dimension(request.park),
    chain: dimension(request.chain),
    unit: dimension(request.unit),
    equal: equalities(def, request.where),
  };
}

/** `projectStatus:BUILDING;isStatEntered:true` → comparisons; refuses fields that lists cannot be narrowed by. */
function equalities(def: EntityDef, where: string | undefined): ListFilter['equal'] {
  if (!where) return [];
  return where.split(';').map((pair) => {
    const at = pair.indexOf(':');
    const field = def.fields.get(pair.slice(0, at));
    const text = pair.slice(at + 1);
    if (at < 1 || !field || field.sub !== null || !FILTERABLE.has(field.type)) {
      throw recordRefusals.filter_unknown({ filter: pair });
    }
    return { field, value: field.type === 'bool' ? text === 'true' : text };
  });
}

const FILTERABLE: ReadonlySet<FieldDef['type']> = new Set(['enum', 'bool', 'code', 'text', 'month']);

function orderOf(def: EntityDef, sort: string | undefined): ListOrder {
  if (!sort) return { field: null, descending: true };
  const descending = sort.startsWith('-');
  const field = def.fields.get(descending ? sort.slice(1) : sort);
  if (!field || field.sub !== null || field.type === 'list') throw recordRefusals.sort_unknown({ sort });
  return { field, descending };
}
