import type { PromiseDirection } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import { printValue } from './print.ts';

/** The heads that promises of the ledger and lines of a settlement begin with. */
export function promiseHeads(): readonly string[] {
  return [
    t('settlements.promise'),
    t('settlements.target'),
    t('settlements.actual'),
    t('settlements.reached'),
    t('settlements.weight'),
    t('settlements.points'),
  ];
}

interface Promised {
  readonly direction: PromiseDirection | null;
  readonly target: number;
  readonly unit: string | null;
}

/** What was promised: at least, or at most. */
export function targetText({ direction, target, unit }: Promised): string {
  return `${direction === 'DOWN' ? '≤' : '≥'} ${printValue(target)}${unit ?? ''}`;
}
