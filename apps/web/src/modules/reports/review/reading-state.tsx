import type { Reading } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';

const SIGN = { WAITING: '○', DOUBTFUL: '▲', ACCEPTED: '✓', REJECTED: '✕', RETURNED: '↩' } as const;

/** The state by shape and word; a value that differs from the ledger says so while it is open. */
export function ReadingState({ reading }: { readonly reading: Reading }) {
  const { state, differs, batchId } = reading;
  const open = state === 'WAITING' || state === 'DOUBTFUL';
  const off = open && differs;
  return (
    <span className={classNames('gt-report-state', off ? 'is-differing' : `is-${state.toLowerCase()}`)}>
      <i aria-hidden="true">{off ? '■' : SIGN[state]}</i>{' '}
      {batchId !== null ? t('reports.inBatch') : off ? t('reports.differs') : t(`reports.state.${state}`)}
    </span>
  );
}
