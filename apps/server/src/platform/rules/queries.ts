import type { Rule, RuleDetail, RuleVersion } from '@guatu/contract';
import { type RuleContent, ruleBody } from '../catalog/index.ts';
import { entityDef, type ReadTrx } from '../ledger/index.ts';
import { originsOf, personNames } from '../records/index.ts';
import { isWithin, RULE_ACTS, type RuleAct } from './access.ts';
import { versionInForce } from './choose.ts';
import { editionVersion, isIssued, localContent, localRuleVersion } from './load.ts';
import { ruleRefusals } from './messages.ts';
import { type EditionRow, editionsOf, type LocalRow, leavesOf, localVersions, officesUpward } from './sql.ts';
import type { RuleActor, RuleKind } from './types.ts';
import { kindOf } from './versions.ts';
import { type DifferenceInWords, differencesInWords, type Vocabulary } from './words.ts';

/** What the reading of rules is joined from. */
export interface RuleReading {
  readonly kinds: readonly RuleKind<unknown>[];
  readonly vocabulary: Vocabulary;
}

/** Every rule of the registered kinds, with the version that holds on the day for the highest office of the reader. */
export async function rulesFor(
  trx: ReadTrx,
  { kinds, vocabulary }: RuleReading,
  reader: RuleActor,
  today: string,
): Promise<{ office: number | null; rules: Rule[] }> {
  const [office = null] = await leavesOf(trx, reader.scope);
  const upward = office === null ? [] : ((await officesUpward(trx)).get(office) ?? []);
  const rules: Rule[] = [];
  for (const kind of kinds) {
    const editions = await editionsOf(trx, kind.id, kind.many === true);
    const locals = await localVersions(trx, kind.id, kind.many === true);
    for (const id of new Set([...editions, ...locals].map(({ rule_id }) => rule_id))) {
      const own = { editions: editions.filter(isOf(id)), locals: locals.filter(isOf(id)) };
      rules.push(ruleOf(id, own, vocabulary.about(kind.id), (versions) => versionInForce(versions, upward, today)));
    }
  }
  return { office, rules };
}

interface Versions {
  readonly editions: readonly EditionRow[];
  readonly locals: readonly LocalRow[];
}

const isOf =
  (id: string) =>
  ({ rule_id }: { readonly rule_id: string }) =>
    rule_id === id;

function ruleOf(
  id: string,
  { editions, locals }: Versions,
  about: string | null,
  choose: (versions: Parameters<typeof versionInForce>[0]) => ReturnType<typeof versionInForce>,
): Rule {
  const shipped = editions.find((each) => each.shipped);
  const holding = choose([...editions.map(editionVersion), ...locals.filter(isIssued).map(localRuleVersion)]);
  const holder = locals.find((row) => row.territory_id === holding?.office && row.rule_hash === holding.hash);
  const newestFirst = [...locals].sort((a, b) => b.rule_version - a.rule_version || a.territory_id - b.territory_id);
  const title = holding?.content.title ?? (shipped ? contentOf(shipped).title : newestFirst[0]?.rule_title) ?? id;
  return {
    id,
    title,
    about,
    holding: holding === null ? null : (holder?.id ?? holding.hash),
    versions: [...(shipped ? [ofEdition(shipped)] : []), ...newestFirst.map((row) => ofLocal(row, shipped))],
  };
}

/** One version in full, and what the reader may do with it. */
export async function versionFor(
  trx: ReadTrx,
  { kinds, vocabulary }: RuleReading,
  { ruleId, key }: { readonly ruleId: string; readonly key: string },
  may: (act: RuleAct, row: LocalRow) => boolean,
): Promise<RuleDetail> {
  const about = vocabulary.about(kindOf(kinds, ruleId).id);
  const { edition, local, shipped, editions } = await versionOf(trx, ruleId, key);
  const base = local ? editions.find(({ hash }) => hash === local.rule_base) : edition;
  const content = local ? localContent(local) : contentOf(edition);
  return {
    ...(local ? ofLocal(local, shipped) : ofEdition(edition)),
    ruleId,
    about,
    regionCode: content.regionCode,
    sourceNote: content.sourceNote,
    // It was read as JSON and is data through and through.
    body: ruleBody(content) as RuleDetail['body'],
    recordVersion: local?.version ?? null,
    base: base ? { key: base.hash, version: contentOf(base).version } : null,
    shipped: shipped ? { key: shipped.hash, version: contentOf(shipped).version } : null,
    ...(local ? await peopleOf(trx, local) : { draftedBy: [], issued: null }),
    may: local ? ACTS.filter((act) => isOpenTo(act, local, shipped) && may(act, local)) : [],
    words: vocabulary.words,
  };
}

/** Where two versions of one rule differ, in words. */
export async function differencesFor(
  trx: ReadTrx,
  { kinds, vocabulary }: RuleReading,
  { ruleId, from, to }: { readonly ruleId: string; readonly from: string; readonly to: string },
): Promise<readonly DifferenceInWords[]> {
  kindOf(kinds, ruleId);
  const content = async (key: string): Promise<RuleContent> => {
    const { edition, local } = await versionOf(trx, ruleId, key);
    return local ? localContent(local) : contentOf(edition);
  };
  return differencesInWords(await content(from), await content(to), vocabulary.words);
}

/** What a person may do with a version now: hold the right on its office, and have had no part in what is to be issued. */
export function mayDo(actors: (act: RuleAct) => RuleActor | null): (act: RuleAct, row: LocalRow) => boolean {
  return (act, row) => {
    const actor = actors(act);
    if (actor === null || !isWithin(actor.scope, row.territory_id)) return false;
    return act !== 'issue' || !(row.rule_drafted_by ?? []).includes(actor.userId);
  };
}

const ACTS = Object.keys(RULE_ACTS) as readonly RuleAct[];

function isOpenTo(act: RuleAct, row: LocalRow, shipped: EditionRow | undefined): boolean {
  if (act === 'compare') return isOutdated(row, shipped);
  return act === 'end' ? isIssued(row) : row.rule_status === 'DRAFT';
}

async function versionOf(trx: ReadTrx, ruleId: string, key: string) {
  const editions = await editionsOf(trx, ruleId, false);
  const local = (await localVersions(trx, ruleId, false)).find(({ id }) => id === key);
  const edition = editions.find(({ hash }) => hash === key);
  const shipped = editions.find((each) => each.shipped);
  if (local) return { local, edition: undefined, shipped, editions };
  if (!edition) throw ruleRefusals.rule_unknown({ id: ruleId });
  return { local: undefined, edition, shipped, editions };
}

async function peopleOf(trx: ReadTrx, row: LocalRow): Promise<Pick<RuleDetail, 'draftedBy' | 'issued'>> {
  const drafters = row.rule_drafted_by ?? [];
  const issuer = row.rule_issued_by;
  const names = await personNames(trx, issuer === null ? drafters : [...drafters, issuer]);
  const draftedBy = drafters.map((id) => names.get(id) ?? '');
  if (issuer === null || row.rule_issued_on === null) return { draftedBy, issued: null };
  const written = await originsOf(trx, entityDef('rule'), { id: row.id, key: 'ruleIssuedOn' }, NO_SIGHT);
  const [batch] = written.map(({ batchId: id, batchNo: no }) => ({ id, no }));
  return { draftedBy, issued: { by: names.get(issuer) ?? '', on: row.rule_issued_on, batch: batch ?? null } };
}

/** No field of a rule is masked. */
const NO_SIGHT = { personal: false, tax: false };

const isOutdated = ({ rule_base, rule_status }: LocalRow, shipped: EditionRow | undefined): boolean =>
  shipped !== undefined && rule_status !== 'WITHDRAWN' && rule_base !== shipped.hash;

function ofLocal(row: LocalRow, shipped: EditionRow | undefined): RuleVersion {
  return {
    key: row.id,
    origin: 'local',
    version: row.rule_version,
    title: row.rule_title,
    status: row.rule_status,
    office: row.territory_id,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    hash: row.rule_hash,
    outdated: isOutdated(row, shipped),
  };
}

function ofEdition(edition: EditionRow): RuleVersion {
  const { version, title, effectiveFrom, effectiveTo } = contentOf(edition);
  const { hash } = edition;
  const common = { version, title, effectiveFrom, effectiveTo, hash, key: hash };
  return { ...common, origin: 'shipped', status: 'ISSUED', office: null, outdated: false };
}

function contentOf({ content }: Pick<EditionRow, 'content'>): RuleContent {
  // Written by the product itself from a file that was checked when it was taken in.
  return JSON.parse(content) as RuleContent;
}
