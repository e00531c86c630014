import { withReadScope } from '../../../platform/db/index.ts';
import { evaluationAccess } from '../access.ts';
import type { ScoredUnit, VersionRow } from '../domain/frozen.ts';
import type { ObjectionRecord } from '../domain/objection.ts';
import type { RunRecord } from '../domain/run.ts';
import { evaluationRefusals } from '../messages.ts';
import { seenUnits, versionsOf } from '../sql/frozen.ts';
import { type FrozenRun, frozenRun } from './frozen-run.ts';
import { type EvaluationDeps, objectionsOf, oneRun, type SchemeInForce, schemeOf } from './parts.ts';
import type { Reader } from './reader.ts';
import { taxSight, traceJudge } from './tax-sight.ts';

/** A run as somebody reads it: one of its versions, and which of its units are his to see. */
export interface RunView {
  readonly run: RunRecord;
  readonly scheme: SchemeInForce;
  readonly version: VersionRow;
  readonly objections: readonly ObjectionRecord[];
  readonly frozen: FrozenRun;
  readonly isSeen: (unit: Pick<ScoredUnit, 'key' | 'territoryId' | 'subjectId' | 'class'>) => boolean;
  /** How many units at the bottom are kept from the reader. */
  readonly closed: number;
  /** Whether there is a unit that he may object for. */
  readonly mayObject: boolean;
  /** Whether the protected figures of all units are for the reader. */
  readonly seesAllTax: boolean;
  /** Whether the protected figures of a unit are for the reader: everybody sees his own. */
  readonly seesTax: (unit: Pick<ScoredUnit, 'subjectId'>) => boolean;
}

/** A version of a run, the latest unless another is asked for, and what the reader may see of it. */
export function openVersion(
  db: EvaluationDeps['db'],
  reader: Reader,
  { id, no }: { readonly id: string; readonly no?: number | undefined },
) {
  return withReadScope(
    db,
    reader.scope,
    async (trx) => {
      const run = await oneRun(trx, id);
      const versions = await versionsOf(trx, id);
      const version = versions.find((each) => each.no === (no ?? run.latest));
      if (!version) throw evaluationRefusals.evaluation_version_unknown({ no: no ?? run.latest });
      const scheme = await schemeOf(trx, { schemeId: run.schemeId, ruleHash: version.ruleHash });
      const seen = await seenUnits(trx, id, version.no);
      return { run, version, scheme, seen, objections: await objectionsOf(trx, [id]) };
    },
    { snapshot: true },
  );
}

/** Opens a version of a run with its units and every step of their scores. */
export async function viewOf(
  { db }: Pick<EvaluationDeps, 'db'>,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined },
): Promise<RunView> {
  const found = await openVersion(db, reader, asked);
  const frozen = await frozenRun(db, { id: found.run.id, no: found.version.no }, found.scheme);
  const { seen, ...rest } = found;
  const isClosed = closedSeats(rest.scheme, rest.run, reader);
  const sight = taxSight(reader, rest.run);
  const inReach = frozen.units.filter(({ key }) => seen.has(key));
  return {
    ...{ ...rest, frozen },
    isSeen: (unit) => seen.has(unit.key) && !isClosed(unit),
    closed: inReach.filter(isClosed).length,
    mayObject: inReach.some(reader.speaksFor),
    seesAllTax: sight !== 'NONE',
    seesTax: ({ subjectId }) => sight !== 'NONE' || (subjectId !== null && reader.scope.subjects.includes(subjectId)),
  };
}

/** The same for an answer that shows figures: a judge who sees protected ones by it leaves a trace. */
export async function figuresViewOf(
  deps: Pick<EvaluationDeps, 'db' | 'clock'>,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined },
): Promise<RunView> {
  const view = await viewOf(deps, reader, asked);
  await traceJudge(deps, reader, view);
  return view;
}

type Placed = Pick<ScoredUnit, 'territoryId' | 'subjectId' | 'class'>;

/** Who sits at the bottom is for the office, and for those themselves. */
export function closedSeats(
  { body }: Pick<SchemeInForce, 'body'>,
  run: Pick<RunRecord, 'territoryId'>,
  reader: Reader,
): (unit: Placed) => boolean {
  const rule = body.recipe.classes;
  const bottom = rule?.by === 'SEATS' ? rule.classes.at(-1)?.id : undefined;
  const inside = (['project.read', evaluationAccess.run, evaluationAccess.publish] as const).some((permission) =>
    reader.can(permission, run.territoryId),
  );
  if (bottom === undefined || inside) return () => false;
  const { territories, subjects } = reader.scope;
  const isOwn = ({ territoryId, subjectId }: Placed) =>
    territories.includes(territoryId) || (subjectId !== null && subjects.includes(subjectId));
  return (unit) => unit.class === bottom && !isOwn(unit);
}
