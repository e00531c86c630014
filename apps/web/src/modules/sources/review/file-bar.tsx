import { CheckCircleFilled, EditOutlined, FileExcelOutlined } from '@ant-design/icons';
import type { BatchDetail } from '@guatu/contract';
import { ContextBar } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { printInstant } from '../../records/office-time.ts';
import { isLedger } from '../model/chips.ts';
import { sizeText } from '../model/words.ts';

/** The file and how far it has come: uploaded, read, under review, entered. */
export function FileBar({ batch, dictionary }: { readonly batch: BatchDetail; readonly dictionary: Dictionary }) {
  const remembered = batch.tables.flatMap((table) => table.columns).filter((column) => column.remembered).length;
  const kinds = [...new Set(batch.tables.map((table) => table.ledgerKind))].filter(isLedger);
  // What was made here out of a stored file is called by what it does.
  const imported = batch.kind === 'import';
  const by = { by: batch.createdBy, at: printInstant((imported ? batch.uploadedAt : null) ?? batch.createdAt) };
  return (
    <ContextBar label={t('sources.file.steps')}>
      <FileExcelOutlined aria-hidden="true" className="gt-review-icon" />
      <b className="gt-review-file">{imported ? batch.fileName : batch.title}</b>
      <span className="gt-note">
        {[
          ...(imported || batch.fileName === null ? [] : [batch.fileName]),
          ...(batch.fileSize === null ? [] : [sizeText(batch.fileSize)]),
          ...(batch.sheets.length === 0 ? [] : [t('sources.file.sheets', { n: batch.sheets.length })]),
          imported ? t('sources.file.by', by) : t('sources.file.made', by),
        ].join(' · ')}
      </span>
      {kinds.map((kind) => (
        <Tag key={kind} tone="accent">
          {dictionary.kind(kind).label}
        </Tag>
      ))}
      {remembered > 0 && <Tag tone="green">{t('sources.file.remembered', { n: remembered })}</Tag>}
      <div className="gt-context-end">
        <Steps batch={batch} />
      </div>
    </ContextBar>
  );
}

function Steps({ batch }: { readonly batch: BatchDetail }) {
  const entered = batch.status === 'confirmed';
  const steps = [
    { text: t('sources.file.upload'), done: true },
    { text: t('sources.file.read'), done: true },
    { text: t('sources.file.review'), done: entered },
    { text: t('sources.file.enter'), done: entered },
  ];
  const current = steps.findIndex((step) => !step.done);
  return (
    <ol className="gt-review-steps" aria-label={t('sources.file.steps')}>
      {steps.map((step, index) => (
        <li
          key={step.text}
          aria-current={index === current ? 'step' : undefined}
          className={classNames(step.done && 'is-done', index === current && 'is-current')}
        >
          {step.done ? (
            <CheckCircleFilled aria-hidden="true" />
          ) : index === current ? (
            <EditOutlined aria-hidden="true" />
          ) : (
            <span aria-hidden="true" className="gt-review-stepnr">
              {index + 1}
            </span>
          )}
          {step.text}
        </li>
      ))}
    </ol>
  );
}
