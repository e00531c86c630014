import type { Batch, CandidateAction } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import type { Column } from '../../../ui/table/column.ts';
import { Tag } from '../../../ui/tag.tsx';
import { printInstant } from '../../records/office-time.ts';
import { ACTIONS } from '../model/words.ts';

/** Columns of the list of batches; those of confirming only where something was confirmed. */
export function batchColumns(status: Batch['status']): readonly Column<Batch>[] {
  const counts = ACTIONS.map(
    (action: CandidateAction): Column<Batch> => ({
      id: action,
      title: t(`sources.column.${action}`),
      width: 56,
      align: 'right',
      render: (batch) => batch.counts[action],
    }),
  );
  const confirmed: readonly Column<Batch>[] = [
    {
      id: 'confirmedBy',
      title: t('sources.column.confirmedBy'),
      width: 84,
      render: (batch) => batch.confirmedBy ?? '',
    },
    {
      id: 'confirmedAt',
      title: t('sources.column.confirmedAt'),
      width: 128,
      render: (batch) => (batch.confirmedAt === null ? '' : printInstant(batch.confirmedAt)),
    },
  ];
  return [
    { id: 'no', title: t('sources.column.no'), width: 140, render: (batch) => batch.no },
    { id: 'title', title: t('sources.column.title'), width: 300, grow: true, render: titleOf },
    { id: 'kind', title: t('sources.column.kind'), width: 56, render: (batch) => t(`sources.kind.${batch.kind}`) },
    ...(status === 'discarded' ? [] : counts),
    { id: 'createdBy', title: t('sources.column.createdBy'), width: 84, render: (batch) => batch.createdBy },
    {
      id: 'createdAt',
      title: t('sources.column.createdAt'),
      width: 128,
      render: (batch) => printInstant(batch.createdAt),
    },
    ...(status === 'confirmed' ? confirmed : []),
  ];
}

function titleOf(batch: Batch) {
  return (
    <>
      <Link to="/sources/batches/$id" params={{ id: batch.id }}>
        {batch.title}
      </Link>
      {batch.undoneById !== null && <Tag>{t('sources.undone')}</Tag>}
      {batch.afterSeal && <Tag tone="yellow">{t('sources.afterSeal')}</Tag>}
      {batch.reason !== null && <span className="gt-note">{t('sources.bar.reason', { reason: batch.reason })}</span>}
    </>
  );
}
