import { FileExcelOutlined, FileTextOutlined } from '@ant-design/icons';
import { t } from '../../texts/index.ts';
import { fitColumns } from '../sheet/geometry.ts';
import { SheetView } from '../sheet/sheet-view.tsx';
import { Tag } from '../tag.tsx';
import type { ProvenanceSource } from './model.ts';

/** Width of the right part of the panel without its padding, borders and the row numbers. */
const sheetRoom = 504;

/** The value in its own place: the cell among its neighbours, the marked sentence, the form, the formula. */
export function SourceView({ source }: { readonly source: ProvenanceSource }) {
  return (
    <section className="gt-prov-source" aria-label={t('provenance.source')}>
      <header>
        {source.kind === 'sheet' ? <FileExcelOutlined aria-hidden="true" /> : <FileTextOutlined aria-hidden="true" />}
        <b title={source.file}>{source.file}</b>
        <span className="gt-prov-place">{source.place}</span>
        {source.kind === 'sheet' && <Tag tone="source">{source.cellName}</Tag>}
        {source.onOpenWhole && (
          <button type="button" className="gt-link" onClick={source.onOpenWhole}>
            {t('provenance.openWhole')}
          </button>
        )}
      </header>
      <SourceBody source={source} />
      <p className="gt-note">{source.note}</p>
    </section>
  );
}

function SourceBody({ source }: { readonly source: ProvenanceSource }) {
  switch (source.kind) {
    case 'sheet':
      return (
        <div className="gt-prov-sheet">
          <SheetView
            label={source.file}
            columns={fitColumns(source.columns, sheetRoom)}
            items={source.items}
            merges={source.merges}
            rowHeight={24}
            selected={source.cell}
          />
        </div>
      );
    case 'sentence':
      return (
        <blockquote className="gt-prov-text">
          {source.before}
          <mark>{source.marked}</mark>
          {source.after}
        </blockquote>
      );
    case 'field':
      return (
        <dl className="gt-prov-fields">
          {source.fields.map((field) => (
            <div key={field.name} className={field.marked ? 'is-marked' : undefined}>
              <dt>{field.name}</dt>
              <dd>{field.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'computed':
      return (
        <div className="gt-prov-text">
          <p>{source.formula}</p>
          <ul className="gt-prov-inputs">
            {source.inputs.map((input) => (
              <li key={input.name}>
                {input.name}
                <button type="button" className="gt-figure" onClick={input.onOpen}>
                  {input.value}
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'removed':
      return (
        <div className="gt-prov-text">
          <p>{t('provenance.removed')}</p>
          <blockquote>{source.transcript}</blockquote>
          <code>{source.hash}</code>
        </div>
      );
  }
}
