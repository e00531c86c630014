import { type CanonicalValue, canonicalText, ok, type Result } from '@guatu/kernel';
import type { DataTable } from '../data/table.ts';
import { readRecipe } from '../recipe/read.ts';
import { runRecipe } from '../run/run.ts';
import type { Run } from '../run/types.ts';
import { sha256, sha256OfText } from './sha256.ts';

/** Hashes of what went into a run and what came out: enough to prove, later and elsewhere, that it comes out again. */
export interface Seal {
  readonly recipe: string;
  readonly data: string;
  readonly result: string;
}

/** Seals a run on the data it was made from. */
export function sealRun(run: Run, data: DataTable): Seal {
  return { recipe: sha256OfText(canonicalText(run.recipe.source)), data: hashOfData(data), result: hashOfResult(run) };
}

/** Runs a recipe again and says what, if anything, does not agree with the seal. Refusals of recipe and data pass through. */
export function replay(
  source: CanonicalValue,
  data: DataTable,
  seal: Seal,
): Result<{ readonly run: Run; readonly differs: readonly (keyof Seal)[] }> {
  const recipe = readRecipe(source);
  if (!recipe.ok) return recipe;
  const run = runRecipe(recipe.value, data);
  if (!run.ok) return run;
  const found = sealRun(run.value, data);
  const differs = (['recipe', 'data', 'result'] as const).filter((part) => found[part] !== seal[part]);
  return ok({ run: run.value, differs });
}

/** Columns by name, whatever order they came in. */
function hashOfData({ units, numbers, texts }: DataTable): string {
  const numberHashes = Object.fromEntries(
    [...numbers].map(([id, { values, missing }]) => [id, [bitsOf(values), missing === null ? null : sha256(missing)]]),
  );
  return sha256OfText(canonicalText({ units, numbers: numberHashes, texts: Object.fromEntries(texts) }));
}

function hashOfResult({ table, leaves, groups, totals, ranks, classes, unscored, exempt }: Run): string {
  return sha256OfText(
    canonicalText({
      units: table.units,
      leaves: Object.fromEntries(leaves.map(({ leaf, normalised }) => [leaf.id, bitsOf(normalised)])),
      groups: Object.fromEntries(
        groups.map(({ group, score, weights }) => [group.id, [bitsOf(weights), bitsOf(score)]]),
      ),
      totals: bitsOf(totals),
      ranks: bitsOf(ranks),
      classes: classes && sha256(classes),
      unscored: sha256(unscored),
      exempt: exempt.map(({ unit, exemption }) => [unit, exemption.id]),
    }),
  );
}

/** The bits of doubles in one byte order on every machine, with one zero. */
function bitsOf(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  for (let i = 0; i < values.length; i += 1) bytes.setFloat64(i * 8, (values[i] ?? 0) + 0, true);
  return sha256(new Uint8Array(bytes.buffer));
}
