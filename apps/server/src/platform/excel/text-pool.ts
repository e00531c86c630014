import type { ContentBudget } from './budget.ts';

const MAX_POOLED = 200_000;
const MAX_POOLED_LENGTH = 128;

/** Keeps one copy of each repeated text: writers without a shared-string table repeat the same words in every row. */
export class TextPool {
  private readonly texts = new Map<string, string>();
  private readonly budget: ContentBudget;

  constructor(budget: ContentBudget) {
    this.budget = budget;
  }

  take(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.budget.takeText(text);
    if (text.length <= MAX_POOLED_LENGTH && this.texts.size < MAX_POOLED) this.texts.set(text, text);
    return text;
  }
}
