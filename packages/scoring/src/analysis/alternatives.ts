import type { Normalisation } from '../recipe/normalisations.ts';
import type { Recipe, RecipeNode } from '../recipe/types.ts';

/** The recipe's own methods, or one method in place of every indicator's own. */
export type NormalisationChoice = 'AS_IS' | Normalisation;

/** A recipe in which every indicator is normalised this way. */
export function withNormalisation(recipe: Recipe, choice: NormalisationChoice): Recipe {
  return choice === 'AS_IS'
    ? recipe
    : { ...recipe, root: { ...recipe.root, children: recipe.root.children.map(changed(choice)) } };
}

const changed =
  (normalise: Normalisation) =>
  (node: RecipeNode): RecipeNode =>
    node.kind === 'LEAF'
      ? { ...node, normalise, fullMarks: 1 }
      : { ...node, children: node.children.map(changed(normalise)) };
