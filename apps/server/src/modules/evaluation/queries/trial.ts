import { type CanonicalValue, valueOrThrow } from '@guatu/kernel';
import { type Run, runRecipe, type Seal, sealRun } from '@guatu/scoring';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { tableOf, valuesOf } from '../domain/cells.ts';
import { dayOfPeriod } from '../domain/period.ts';
import { evaluationRefusals } from '../messages.ts';
import { officeOf, unitOfLeaf } from '../sql/gather.ts';
import { gatherFigures } from './gather/gather.ts';
import { type SchemeInForce, schemeFor, todayOf } from './parts.ts';

export interface Trial {
  readonly scheme: SchemeInForce;
  readonly office: { readonly id: number; readonly name: string };
  readonly run: Run;
  readonly seal: Seal;
  /** The figures by unit and column, as they were taken. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, CanonicalValue>>>>;
}

/** Scores what the ledger knows now by a scheme, and keeps nothing. Of the highest office unless another is named. */
export async function tryScheme(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  asked: { readonly scheme: string; readonly period: string | null; readonly office: number | null },
): Promise<Trial> {
  const { period } = asked;
  const id = asked.office ?? (await unitOfLeaf(trx, await officeLeafOf(trx, scope)));
  const place = await officeOf(trx, id);
  if (!place) throw evaluationRefusals.evaluation_office_unknown();
  const today = todayOf(clock);
  const scheme = await schemeFor(trx, { scheme: asked.scheme, period, leaf: place.leaf }, today);
  const { body } = scheme;
  if (body.subject === 'PROJECT') throw evaluationRefusals.evaluation_scheme_unknown({ scheme: asked.scheme });
  const run = { period, office: id, territoryId: place.leaf, entrants: [] };
  const gathering = { trx, clock, scope, scheme: body, run, day: dayOfPeriod(period, today) };
  const { units } = await gatherFigures(gathering, [], []);
  if (units.length === 0) throw evaluationRefusals.evaluation_nobody({ title: scheme.title, office: place.name });
  const { columns } = body.recipe;
  const data = valueOrThrow(tableOf(columns, units.map(valuesOf)));
  const score = valueOrThrow(runRecipe(body.recipe, data));
  return {
    ...{ scheme, run: score, seal: sealRun(score, data), office: { id, name: place.name } },
    figures: Object.fromEntries(
      units.map(({ name, cells }) => [
        name,
        Object.fromEntries(columns.map((each, at) => [each.id, cells[at]?.v ?? null])),
      ]),
    ),
  };
}
