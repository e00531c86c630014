import type { AppraisalStatus } from '@guatu/contract';

/**
 * What of a sheet a reader may know, as with settlements. Whoever may not see tax figures sees none of them on a sheet, nor
 * anything that one could be worked out from together with the rest: its points, those of the parts it belongs to, the total,
 * the ways to the next class, the hashes. The class of a sheet that was handed in stays: it says between which totals one is,
 * and it is what decides. As long as a sheet is being filled, its class would tell the total to whoever fills in one mark
 * after the other, so that it is told only with the handing in.
 */
export interface SheetSight {
  /** Columns whose figures are kept from the reader. */
  readonly hidden: ReadonlySet<string>;
  readonly scores: boolean;
  readonly class: boolean;
}

export function sightOfSheet(hidden: ReadonlySet<string>, status: AppraisalStatus): SheetSight {
  const scores = hidden.size === 0;
  return { hidden, scores, class: scores || status === 'SUBMITTED' || status === 'CONFIRMED' };
}
