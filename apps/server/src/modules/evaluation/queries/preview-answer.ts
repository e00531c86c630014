import type { SchemePreview } from '@guatu/contract';
import type { CanonicalValue, Result } from '@guatu/kernel';
import { readScheme, runRecipe } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import { classCounts, movedUnits } from '../domain/comparison.ts';
import { asksTheSame, gathersTheSame } from '../domain/preview.ts';
import { isProtected } from '../domain/protection.ts';
import type { RunRecord } from '../domain/run.ts';
import { classesOf } from '../domain/tree.ts';
import { previewRefusals } from '../messages/schemes.ts';
import { schemeSources } from '../rules.ts';
import { runIds } from '../sql/runs.ts';
import { type EvaluationDeps, runsById } from './parts.ts';
import { protectedFields } from './protected-fields.ts';
import type { Reader } from './reader.ts';
import { figuresViewOf } from './view.ts';

/** Runs to choose from, and units that a screen can show. */
const RUNS_LISTED = 20;
const UNITS_LISTED = 30;

export interface AskedPreview {
  readonly id: string;
  readonly run: string | null;
  readonly scheme: CanonicalValue;
}

/** What a scheme that is still being written would make of the frozen data of a run. */
export async function previewAnswer(deps: EvaluationDeps, reader: Reader, asked: AskedPreview): Promise<SchemePreview> {
  const runs = await withReadScope(deps.db, reader.scope, async (trx) =>
    (await runsById(trx, await runIds(trx, { scheme: asked.id }, RUNS_LISTED))).filter(isTried),
  );
  const [last] = runs;
  const id = asked.run ?? last?.id;
  if (id === undefined) throw previewRefusals.scheme_preview_no_run();
  const view = await figuresViewOf(deps, reader, { id });
  const { run, frozen } = view;
  if (run.schemeId !== asked.id) throw previewRefusals.scheme_preview_other_run({ title: run.title });
  const before = view.scheme.body;
  const after = sentenceOr(readScheme(asked.scheme, { id: asked.id, title: run.title }, schemeSources()));
  if (!gathersTheSame(before, after)) throw previewRefusals.scheme_preview_gathering();
  const masked =
    !view.seesAllTax && [...after.inputs.keys()].some((column) => isProtected(after, protectedFields(), column));
  if (masked && !asksTheSame(before, after)) throw previewRefusals.scheme_preview_hidden();
  const tried = runRecipe(after.recipe, frozen.data);
  // The engine names the units whose figures it refuses, which would tell of figures that are kept back.
  if (!tried.ok && masked) throw previewRefusals.scheme_preview_unfit();
  const score = sentenceOr(tried);
  const seen = new Map(frozen.units.filter(view.isSeen).map(({ name, key }) => [name, key]));
  const moved = movedUnits(frozen.score, score, seen).filter(changesPlace);
  const classes = classesOf(after.recipe);
  return {
    ...{ run: brief(run), runs: runs.map(brief), units: seen.size, classes, masked },
    counts: classCounts(frozen.score, score, seen, classes),
    unchanged: seen.size - moved.length,
    moved: masked ? [] : moved.slice(0, UNITS_LISTED),
    movedTotal: moved.length,
  };
}

/** What was taken back is tried on no more. */
const isTried = ({ status }: RunRecord): boolean => status !== 'WITHDRAWN';

const brief = ({ id, title, period, status }: RunRecord) => ({ id, title, period, status });

function changesPlace({ before, after }: ReturnType<typeof movedUnits>[number]): boolean {
  return before?.rank !== after?.rank || before?.class !== after?.class;
}

function sentenceOr<Value>(result: Result<Value>): Value {
  if (!result.ok) throw previewRefusals.scheme_preview_wrong({ why: result.error.message });
  return result.value;
}
