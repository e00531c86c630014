import type { ListDifference, SixLists } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { Scope } from '../../../platform/db/index.ts';
import { type CurrentRow, currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { maskedValues, type Sight } from '../../../platform/records/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import {
  type Defs,
  differenceOf,
  type FrozenProject,
  frozenProject,
  type ListedProject,
  rowsOf,
  type SixList,
} from '../domain/six-lists.ts';
import { dispatchRefusals } from '../messages.ts';
import { sixListRules } from '../rules.ts';
import {
  countListed,
  frozenItems,
  type ListedId,
  listedProjects,
  listVersions,
  openBlockersOf,
  type VersionRow,
} from '../sql/lists.ts';
import { officeOf } from './parts.ts';

/** The seal's kind and, in front of the quarter, its period: freezing lists closes no quarter of the ledger. */
export const LISTS = 'six-lists';
const PERIOD_PREFIX = `${LISTS} `;
export const sealedPeriodOf = (quarter: string) => PERIOD_PREFIX + quarter;

/** What everybody may see; versions keep no more than that, so that a person can still be erased. */
export const NO_SIGHT: Sight = { personal: false, tax: false };

/** How many projects are read at a time, and how many changed cells a difference lists. */
const CHUNK = 500;
const CHANGES_SHOWN = 500;

export function listDefs(): Defs {
  return { project: entityDef('project'), blocker: entityDef('blocker') };
}

export async function listRuleAt(trx: ReadTrx, day: IsoDay, leaf: number): Promise<RuleInForce<readonly SixList[]>> {
  const rule = (await rulesOf(trx, sixListRules)).at(day, leaf);
  if (!rule) throw dispatchRefusals.dispatch_rules_missing({ day });
  return rule;
}

/** One of the six lists, a page of projects at a time, with the versions that were frozen. */
export async function sixLists(
  trx: ReadTrx,
  scope: Scope,
  sight: Sight,
  asked: { readonly list?: string | undefined; readonly limit: number; readonly offset: number },
  today: IsoDay,
): Promise<SixLists> {
  const leaf = await officeOf(trx, scope);
  const rule = await listRuleAt(trx, today, leaf);
  const list = asked.list === undefined ? rule.body[0] : rule.body.find(({ id }) => id === asked.list);
  if (!list) throw dispatchRefusals.dispatch_list_unknown({ id: asked.list ?? '' });
  const ids = await listedProjects(trx, asked.limit, asked.offset);
  const listed = await readListed(trx, ids, sight);
  const defs = listDefs();
  return {
    rule: { title: rule.title, version: rule.version },
    lists: rule.body.map(({ id, title }) => ({ id, title })),
    list: { id: list.id, title: list.title, columns: list.columns },
    rows: listed.flatMap((each) => rowsOf(list, each, defs)),
    ...{ projects: await countListed(trx), shown: ids.length },
    versions: (await listVersions(trx, leaf, LISTS)).map(versionAnswer),
    quarter: quarterOf(today),
  };
}

export function versionAnswer({ period, hash, at }: VersionRow) {
  return { period: period.slice(PERIOD_PREFIX.length), hash: hash.toString('hex'), sealedAt: at };
}

export function quarterOf(day: IsoDay): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** All projects of the lists in chunks, so that a city's need not be in memory at once. */
export async function* eachListed(trx: ReadTrx, sight: Sight): AsyncGenerator<ListedProject> {
  for (let offset = 0; ; offset += CHUNK) {
    const ids = await listedProjects(trx, CHUNK, offset);
    yield* await readListed(trx, ids, sight);
    if (ids.length < CHUNK) return;
  }
}

async function readListed(trx: ReadTrx, ids: readonly ListedId[], sight: Sight): Promise<readonly ListedProject[]> {
  const { project, blocker } = listDefs();
  const projectIds = ids.map(({ id }) => id);
  const projects = await currentRows(trx, project, projectIds, null);
  const links = await openBlockersOf(trx, projectIds);
  const blockerIds = [...new Set(links.map((link) => link.blocker))];
  const blockers = await currentRows(trx, blocker, blockerIds, null);
  const masked = (def: typeof project, row: CurrentRow) => ({ ...row, values: maskedValues(def, row.values, sight) });
  return ids.flatMap(({ id, territory }) => {
    const row = projects.get(id);
    if (!row) return [];
    const own = links.flatMap((link) => (link.project === id ? (blockers.get(link.blocker) ?? []) : []));
    return [
      {
        project: masked(project, row),
        territoryName: territory,
        blockers: own.map((each) => masked(blocker, each)),
      },
    ];
  });
}

/** What became of the lists since a frozen version: projects that came and went, and cells with old and new value. */
export async function listDifference(trx: ReadTrx, scope: Scope, from: string, today: IsoDay): Promise<ListDifference> {
  const leaf = await officeOf(trx, scope);
  const { body: lists } = await listRuleAt(trx, today, leaf);
  const version = (await listVersions(trx, leaf, LISTS)).find(({ period }) => period === sealedPeriodOf(from));
  if (!version) throw dispatchRefusals.dispatch_list_version_unknown({ period: from });
  // Written by this module as canonical text of the same form.
  const items = await frozenItems(trx, version.id);
  const before = new Map(items.map(({ id, content }) => [id, JSON.parse(content) as FrozenProject]));
  const after = new Map<string, FrozenProject>();
  const defs = listDefs();
  for await (const listed of eachListed(trx, NO_SIGHT)) {
    after.set(listed.project.id, frozenProject(lists, listed, defs));
  }
  const { added, gone, changed } = differenceOf(lists, before, after);
  const shown = changed.slice(0, CHANGES_SHOWN);
  return { from, added, gone, changed: shown, more: changed.length - shown.length };
}
