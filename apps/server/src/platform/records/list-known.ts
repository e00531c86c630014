import {
  currentRows,
  type EntityDef,
  isKeyField,
  parseKey,
  type ReadTrx,
  ROW_MARKS,
  takeBack,
  type Values,
} from '../ledger/index.ts';
import type { ListAnswer } from './list-types.ts';
import { maskedValues, type Sight } from './mask.ts';
import { recordRefusals } from './messages.ts';
import { type KnownList, knownCountByLeaf, knownIds, laterContents, periodKnownAt } from './sql/known-list.ts';
import { COUNT_CAP, type ListFilter } from './sql/list.ts';
import type { OrderKey } from './sql/list-order.ts';

/** A list already read from its address, to be shown as it stood at an instant. */
export interface KnownRequest {
  readonly instant: string;
  readonly filter: ListFilter;
  readonly order: readonly OrderKey[];
  /** Asked for; null for the newest that was known then. */
  readonly period: string | null;
  readonly periods: readonly string[];
  readonly groups: KnownList['groups'];
  readonly limit: number;
  readonly offset: number;
}

export interface KnownAnswer extends Pick<ListAnswer, 'rows' | 'total' | 'exact' | 'period' | 'periods'> {
  readonly byLeaf: Awaited<ReturnType<typeof knownCountByLeaf>>;
}

/**
 * One page as known at an instant: the current rows taken back through the revisions recorded since. What revisions do not
 * tell (parks, chains, units and lights to narrow it by, which the product derives, figures of a period as a sort, and what they
 * say about persons, which is sealed) is refused, not guessed.
 */
export async function listAsKnown(
  trx: ReadTrx,
  def: EntityDef,
  request: KnownRequest,
  sight: Sight,
): Promise<KnownAnswer> {
  const list = knownList(def, request);
  const { ids, total } = await knownIds(trx, def, list, request);
  const periods = await periodsThen(trx, def, request);
  const period = request.period ?? periods[0] ?? null;
  const rows = await rowsThen(trx, def, ids, request.instant, period);
  return {
    rows: rows.map(({ values, ...row }) => ({ ...row, values: maskedValues(def, values, sight) })),
    total: Math.min(total, COUNT_CAP),
    exact: total <= COUNT_CAP,
    period,
    periods,
    byLeaf: list.groups === null ? [] : await knownCountByLeaf(trx, def, list),
  };
}

function knownList(def: EntityDef, { instant, filter, order, groups }: KnownRequest): KnownList {
  const personal = filter.among.some(({ field }) => field.protection === 'personal');
  const derived = [filter.park, filter.chain, filter.unit, filter.judged];
  if (personal || derived.some((each) => each !== null)) throw recordRefusals.known_filter();
  const [first, ...others] = order;
  const untold = first && (first.field.sub !== null || first.ranking || first.field.protection === 'personal');
  if (others.length > 0 || untold) throw recordRefusals.known_sort();
  const searched = [...def.fields.values()].filter(({ id, sub }) => sub === null && isKeyField(def.kind, id));
  return { instant, filter, searched, sort: first ?? null, groups };
}

async function periodsThen(trx: ReadTrx, def: EntityDef, request: KnownRequest): Promise<readonly string[]> {
  const latest = await periodKnownAt(trx, def.kind, request.instant);
  return latest === null ? request.periods : request.periods.filter((period) => period <= latest);
}

async function rowsThen(
  trx: ReadTrx,
  def: EntityDef,
  ids: readonly string[],
  instant: string,
  period: string | null,
): Promise<ListAnswer['rows']> {
  const subKeys = period === null ? [] : [period, `${period.slice(0, 4)}Y`];
  const current = await currentRows(trx, def, ids, subKeys);
  const later = new Map<string, string[]>();
  for (const { entity_id, content } of await laterContents(trx, ids, instant)) {
    later.set(entity_id, [...(later.get(entity_id) ?? []), content]);
  }
  return ids.flatMap((id) => {
    const row = current.get(id);
    const known = row && takeBack(row, later.get(id) ?? []);
    if (!row || !known) return [];
    const { [ROW_MARKS.territory]: leaf, ...values } = known.values;
    const territoryId = typeof leaf === 'number' ? leaf : row.territoryId;
    return [{ id, version: known.version, territoryId, values: shown(def, values, subKeys) }];
  });
}

/** Taking back brings up every period that was changed since; the list shows one. */
function shown(def: EntityDef, values: Values, subKeys: readonly string[]): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => {
      const subKey = parseKey(def, key)?.subKey ?? null;
      return subKey === null || subKeys.includes(subKey);
    }),
  );
}
