import { t } from '../../texts/index.ts';

const KNOWN = ['OUTPUT', 'TAX', 'JOBS', 'FUNDS_IN_PLACE'] as const;

/** What a promise of the contract is about; an office's own codes stand as they are. */
export function commitmentName(code: string): string {
  const known = KNOWN.find((each) => each === code);
  return known === undefined ? code : t(`records.commitment.${known}`);
}
