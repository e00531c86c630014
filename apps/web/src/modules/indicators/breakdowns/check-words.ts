import type { Breakdown } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import type { ValuePrinter } from '../print.ts';

/** Whether the shares make the target, in words. */
export function checkWords(
  { check: { made, difference, fits }, indicator, whole: seesAll }: Breakdown,
  whole: ValuePrinter['whole'],
): string {
  if (!seesAll) return t('indicators.breakdowns.ownShare');
  if (fits === null || made === null || difference === null) return t('indicators.breakdowns.unknown');
  if (fits) return t('indicators.breakdowns.fits', { made: whole(made, indicator) });
  return t('indicators.breakdowns.differs', {
    ...{ made: whole(made, indicator), difference: whole(difference, indicator, true) },
  });
}
