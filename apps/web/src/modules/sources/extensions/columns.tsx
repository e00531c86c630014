import type { ExtensionField } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import type { Column } from '../../../ui/table/column.ts';
import type { Dictionary } from '../../records/dictionary.ts';

/** Columns of the list of an office's own columns; the last one carries the act. */
export function extensionColumns(
  dictionary: Dictionary,
  onType: (field: ExtensionField) => void,
): readonly Column<ExtensionField>[] {
  const office = ({ territoryId }: ExtensionField) => dictionary.territory(territoryId)?.name ?? '—';
  return [
    { id: 'label', title: t('sources.own.column.label'), width: 180, grow: true, render: labelOf },
    { id: 'path', title: t('sources.own.column.path'), width: 220, grow: true, render: pathOf },
    {
      id: 'kind',
      title: t('sources.own.ledger'),
      width: 104,
      render: ({ kind }) => dictionary.kind(kind).label,
    },
    { id: 'office', title: t('sources.own.column.office'), width: 128, render: office },
    { id: 'type', title: t('sources.own.column.type'), width: 80, render: ({ type }) => t(`sources.own.type.${type}`) },
    {
      id: 'unit',
      title: t('sources.own.column.unit'),
      width: 72,
      render: ({ unit, captionUnit }) => captionUnit ?? unit ?? <span className="gt-unknown">—</span>,
    },
    { id: 'values', title: t('sources.own.column.values'), width: 80, align: 'right', render: ({ values }) => values },
    { id: 'examples', title: t('sources.own.column.examples'), width: 220, grow: true, render: examplesOf },
    {
      id: 'act',
      title: t('sources.own.column.act'),
      width: 150,
      render: (field) => <Act field={field} onType={onType} />,
    },
  ];
}

function labelOf({ label }: ExtensionField) {
  return <b title={label}>{label}</b>;
}

function pathOf({ path }: ExtensionField) {
  const text = path.replaceAll('/', ' › ');
  return <span title={text}>{text}</span>;
}

function examplesOf({ examples }: ExtensionField) {
  const text = examples.join(t('sources.own.exampleJoin'));
  return (
    <span className="gt-note" title={text}>
      {text}
    </span>
  );
}

interface ActProps {
  readonly field: ExtensionField;
  readonly onType: (field: ExtensionField) => void;
}

/** What can be done about a column: give it a type, look at the batch that does, or nothing and why. */
function Act({ field, onType }: ActProps) {
  const { pending, mayType } = field;
  if (pending !== null) {
    return (
      <Link
        to="/sources/batches/$id"
        params={{ id: pending.batchId }}
        title={t('sources.own.pending', { type: t(`sources.own.type.${pending.type}`), no: pending.batchNo })}
      >
        {t('sources.own.review')}
      </Link>
    );
  }
  if (!mayType) return <span className="gt-note">{t('sources.own.notYours')}</span>;
  return (
    <button
      type="button"
      className="gt-link"
      aria-label={t('sources.own.actOn', { label: field.label })}
      onClick={() => onType(field)}
    >
      {t(field.type === 'text' ? 'sources.own.act' : 'sources.own.change')}
    </button>
  );
}
