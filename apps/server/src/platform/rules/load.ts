import { createHash } from 'node:crypto';
import type { RuleContent } from '../catalog/index.ts';
import type { ReadTrx } from '../ledger/index.ts';
import { versionInForce } from './choose.ts';
import { ruleRefusals } from './messages.ts';
import { type EditionRow, editionsOf, type LocalRow, localVersion, localVersions, officesUpward } from './sql.ts';
import type { RuleInForce, RuleKind, RuleVersion } from './types.ts';

/** The versions of a rule, ready to be asked which one holds where and when. */
export interface Rules<Body> {
  /** Null where no version holds: then nothing can be judged by it. */
  at(day: string, leaf: number): RuleInForce<Body> | null;
  /** The version that a result was made with; null where this database never had it. */
  byHash(hash: string): RuleInForce<Body> | null;
  /** The first day on which any version holds; null where there is none. */
  readonly since: string | null;
  /** Differs whenever a version is issued, ended or shipped: what was worked out under another print may be outdated. */
  readonly print: string;
}

/** Loads all versions of a rule at once, so that many projects in many districts can be judged by it. */
export async function rulesOf<Body>(trx: ReadTrx, kind: RuleKind<Body>, id: string = kind.id): Promise<Rules<Body>> {
  const editions = await editionsOf(trx, id, false);
  const locals = await localVersions(trx, id, false);
  return rulesAmong(kind, editions, locals, await upwardFor(trx, locals));
}

/** All rules of a kind that has many, by id. */
export async function familyOf<Body>(trx: ReadTrx, kind: RuleKind<Body>): Promise<ReadonlyMap<string, Rules<Body>>> {
  const editions = await editionsOf(trx, kind.id, true);
  const locals = await localVersions(trx, kind.id, true);
  const upward = await upwardFor(trx, locals);
  const ids = new Set([...editions, ...locals].map(({ rule_id }) => rule_id));
  return new Map(
    [...ids].map((id) => {
      const own = ({ rule_id }: { readonly rule_id: string }) => rule_id === id;
      return [id, rulesAmong(kind, editions.filter(own), locals.filter(own), upward)];
    }),
  );
}

type Upward = Awaited<ReturnType<typeof officesUpward>>;

/** Where only shipped versions stand, offices make no difference and need not be read. */
async function upwardFor(trx: ReadTrx, locals: readonly LocalRow[]): Promise<Upward> {
  return locals.length === 0 ? new Map() : officesUpward(trx);
}

function rulesAmong<Body>(
  kind: RuleKind<Body>,
  editions: readonly EditionRow[],
  locals: readonly LocalRow[],
  upward: Upward,
): Rules<Body> {
  const shipped = editions.map(editionVersion);
  const versions = [...shipped, ...locals.filter(isIssued).map(localRuleVersion)];
  // A version that gave way holds no more, but what was worked out by it can be worked out again.
  const everIssued = [...shipped, ...locals.filter(wasIssued).map(localRuleVersion)];
  const inForce = new Map<string, RuleInForce<Body>>();
  const read = (version: RuleVersion): RuleInForce<Body> => {
    const known = inForce.get(version.hash);
    if (known) return known;
    const made = readVersion(kind, version);
    inForce.set(version.hash, made);
    return made;
  };
  const spans = versions.map(({ hash, office, content: { effectiveFrom: from, effectiveTo: to } }) =>
    [hash, office ?? '', from, to ?? ''].join(' '),
  );
  return {
    since: versions.map(({ content }) => content.effectiveFrom).sort()[0] ?? null,
    print: createHash('sha256').update(spans.sort().join('\n')).digest('hex'),
    at(day, leaf) {
      const version = versionInForce(versions, upward.get(leaf) ?? [], day);
      return version && read(version);
    },
    byHash(hash) {
      const version = everIssued.find((each) => each.hash === hash);
      return version ? read(version) : null;
    },
  };
}

function readVersion<Body>(kind: RuleKind<Body>, { origin, hash, content }: RuleVersion): RuleInForce<Body> {
  const { id, title, version, effectiveFrom, effectiveTo, regionCode, sourceNote } = content;
  const envelope = { id, title, version, effectiveFrom, effectiveTo, regionCode, sourceNote };
  return { ...envelope, origin, hash, body: kind.read(content) };
}

/**
 * One version of an office's own, whatever its state, by the id of its record: for trying a draft before it is issued.
 * `office` is whose own it is, as a leaf. Refuses one that is not there or not of this rule.
 */
export async function ruleByKey<Body>(
  trx: ReadTrx,
  kind: RuleKind<Body>,
  key: string,
): Promise<RuleInForce<Body> & { readonly office: number }> {
  const row = await localVersion(trx, key);
  if (row?.rule_id !== kind.id) throw ruleRefusals.rule_unknown({ id: kind.id });
  return { ...readVersion(kind, localRuleVersion(row)), office: row.territory_id };
}

/** The leaves that an office's rules bind: its own, and those of the offices below it. */
export async function leavesBoundBy(trx: ReadTrx, office: number): Promise<readonly number[]> {
  return [...(await officesUpward(trx))].flatMap(([leaf, offices]) => (offices.includes(office) ? [leaf] : []));
}

export const isIssued = ({ rule_status }: LocalRow) => rule_status === 'ISSUED';
const wasIssued = ({ rule_issued_on }: LocalRow) => rule_issued_on !== null;

export function editionVersion({ hash, content }: Pick<EditionRow, 'hash' | 'content'>): RuleVersion {
  // Written by the product itself from a file that was checked when it was taken in.
  return { origin: 'shipped', hash, office: null, content: JSON.parse(content) as RuleContent };
}

export function localRuleVersion(row: LocalRow): RuleVersion {
  return { origin: 'local', hash: row.rule_hash, office: row.territory_id, content: localContent(row) };
}

/** An office's own version in the form of a catalogue file. */
export function localContent(
  row: Pick<
    LocalRow,
    | 'rule_id'
    | 'rule_title'
    | 'rule_version'
    | 'effective_from'
    | 'effective_to'
    | 'region_code'
    | 'source_note'
    | 'rule_body'
  >,
): RuleContent {
  const body: unknown = JSON.parse(row.rule_body);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new SyntaxError('not an object');
  return {
    ...body,
    id: row.rule_id,
    title: row.rule_title,
    version: row.rule_version,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    regionCode: row.region_code,
    sourceNote: row.source_note,
  };
}
