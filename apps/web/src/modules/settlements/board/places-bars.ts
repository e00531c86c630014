import type { PolicyBoard, PolicySums } from '@guatu/contract';
import type { BarsData } from '../../../ui/chart/bars-option.ts';

/** What was paid of what was agreed; null where nothing was. */
export function paidShare({ paid, agreed }: Pick<PolicySums, 'paid' | 'agreed'>): number | null {
  return agreed > 0 ? paid / agreed : null;
}

/**
 * Premium paid against promise kept, place by place and in all: both are of a hundred, so that a longer upper bar means that
 * more was paid than was kept. What is not settled has no score and no bar.
 */
export function placesBars(
  { places, sums }: Pick<PolicyBoard, 'places' | 'sums'>,
  words: { readonly all: string; readonly paid: string; readonly kept: string },
): BarsData {
  const rows = [...places, ...(places.length > 1 ? [{ name: words.all, sums }] : [])];
  return {
    titles: rows.map(({ name }) => name),
    series: [
      {
        name: words.paid,
        values: rows.map((row) => {
          const share = paidShare(row.sums);
          return share === null ? null : share * 100;
        }),
      },
      { name: words.kept, values: rows.map((row) => row.sums.scoreByMoney) },
    ],
    print: (value) => value.toFixed(1),
    whole: 100,
  };
}
