import { t } from '../../texts/index.ts';
import { printWan } from '../settlements/wan.tsx';

/** Yuan in ten thousands; what nobody has told is a dash, never a zero. */
export const wanOrDash = (yuan: number | null): string => (yuan === null ? '—' : printWan(yuan));

/** A rate in per cent, to one decimal. */
export const rateOrDash = (rate: number | null): string => (rate === null ? '—' : `${rate.toFixed(1)}%`);

/** A head of a column with its unit. */
export const headInWan = (label: string): string => t('funding.inWan', { label });
