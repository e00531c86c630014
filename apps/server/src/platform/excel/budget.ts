import type { WorkbookLimits } from './limits.ts';
import { REJECTIONS } from './messages.ts';
import { WorkbookRejected } from './rejection.ts';

/** Counts what the content of one workbook costs in memory, over all its sheets, and refuses past the limits. */
export class ContentBudget {
  private cells = 0;
  private texts = 0;
  private textLength = 0;
  private readonly limits: WorkbookLimits;

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
  }

  takeCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw new WorkbookRejected(REJECTIONS.tooManyCells);
  }

  takeText(text: string): void {
    this.texts++;
    this.textLength += text.length;
    if (this.texts > this.limits.texts || this.textLength > this.limits.textLength) {
      throw new WorkbookRejected(REJECTIONS.tooMuchText);
    }
  }
}
