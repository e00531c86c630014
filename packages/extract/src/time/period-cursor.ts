import type { PeriodMention } from './find-periods.ts';

/** Answers which period holds at one place after another of a sentence, reading each mention once. */
export class PeriodCursor {
  private next = 0;
  private standing: PeriodMention | null = null;
  /** What held before a mention that dates one act alone. */
  private stood: PeriodMention | null = null;
  private origin: PeriodMention | null = null;
  private readonly mentions: readonly PeriodMention[];

  constructor(mentions: readonly PeriodMention[]) {
    this.mentions = mentions;
  }

  /**
   * The last period named before `place`, benchmarks aside; null where none is. 从2019年的 holds for one figure only, so it
   * counts where no other figure ended (`lastFigure`) behind it. Places must not go back.
   */
  before(place: number, lastFigure: number): string | null {
    for (; this.next < this.mentions.length; this.next += 1) {
      const mention = this.mentions[this.next];
      if (mention === undefined || mention.end > place) break;
      if (mention.benchmark) continue;
      if (mention.origin) this.origin = mention;
      else {
        if (this.standing?.until === Number.POSITIVE_INFINITY) this.stood = this.standing;
        this.standing = mention;
      }
    }
    const { origin } = this;
    const standing = this.standing !== null && place > this.standing.until ? this.stood : this.standing;
    const own =
      origin !== null && place <= origin.until && origin.start >= lastFigure && origin.start > (standing?.start ?? -1);
    return (own ? origin : standing)?.period ?? null;
  }
}
