import type { SourceDetail } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { parseCellName } from '../../ui/sheet/cell-name.ts';
import type { CellRef } from '../../ui/sheet/model.ts';
import { SheetView } from '../../ui/sheet/sheet-view.tsx';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { printInstant } from '../records/office-time.ts';
import { useSource } from './api/queries.ts';
import { SheetTabs } from './review/sheet-tabs.tsx';
import { useStoredSheet } from './viewer/use-stored-sheet.ts';
import './review.css';
import './review/sheet-card.css';
import './sources.css';

const FILTERS = { sheet: textFilter, cell: textFilter };

/** A stored workbook as it was handed in, opened at the cell that a figure came from. */
export default function SourcePage() {
  const { id } = useParams({ strict: false });
  const source = useSource(id ?? '');
  return (
    <>
      <PageTitle
        title={t('sources.viewer.title')}
        path={
          <>
            <Link to="/sources" className="gt-review-path">
              {t('sources.title')}
            </Link>{' '}
            › {source.data?.fileName ?? ''}
          </>
        }
      />
      {source.data ? (
        <StoredSource source={source.data} />
      ) : source.error ? (
        <ErrorState error={source.error} onRetry={() => void source.refetch()} />
      ) : (
        <Skeleton rows={12} />
      )}
    </>
  );
}

function StoredSource({ source }: { readonly source: SourceDetail }) {
  const { values, set } = useUrlFilters(FILTERS);
  const sheet = source.sheets.find((each) => String(each.sheetNo) === values.sheet) ?? source.sheets[0];
  return (
    <>
      <ContextBar label={t('sources.viewer.title')}>
        <b className="gt-review-file">{source.fileName}</b>
        <span className="gt-note">
          {t('sources.viewer.uploaded', { by: source.uploadedBy, at: printInstant(source.uploadedAt) })}
        </span>
        {source.labels.map((label) => (
          <Tag key={label}>{label}</Tag>
        ))}
        {!source.whole && <Tag tone="yellow">{t('sources.viewer.part')}</Tag>}
        <div className="gt-context-end gt-note">
          {source.fileHash !== null && (
            <span title={source.fileHash}>
              {t('sources.viewer.hash', { hash: source.fileHash.slice(0, HASH_SHOWN) })}
            </span>
          )}
        </div>
      </ContextBar>
      {sheet ? (
        <StoredSheet
          key={sheet.sheetNo}
          source={source}
          sheetNo={sheet.sheetNo}
          cell={values.cell}
          onSheet={(sheetNo) => set({ sheet: String(sheetNo), cell: null })}
        />
      ) : (
        <Empty title={t('sources.viewer.noSheets')} />
      )}
    </>
  );
}

/** As many digits as a person compares by eye. */
const HASH_SHOWN = 12;

interface StoredSheetProps {
  readonly source: SourceDetail;
  readonly sheetNo: number;
  /** The cell that a figure came from. */
  readonly cell: string | null;
  readonly onSheet: (sheetNo: number) => void;
}

function StoredSheet({ source, sheetNo, cell, onSheet }: StoredSheetProps) {
  const wanted = useMemo(() => (cell === null ? null : parseCellName(cell)), [cell]);
  const [moved, setMoved] = useState<CellRef | null>(null);
  const view = useStoredSheet(source, sheetNo, wanted);
  const onSelect = useCallback((next: CellRef) => setMoved(next), []);
  return (
    <Card
      flush
      className="gt-viewer"
      title={t('sources.viewer.title')}
      note={
        <span className="gt-review-tags">
          <SheetTabs sheets={source.sheets} tables={source.tables} chosen={sheetNo} onChoose={onSheet} />
          {cell !== null && <Tag tone="source">{t('sources.viewer.cell', { cell })}</Tag>}
        </span>
      }
    >
      {view.error ? (
        <ErrorState error={view.error} />
      ) : view.items.length === 0 ? (
        <Empty title={t('sources.viewer.noRows')} />
      ) : (
        <SheetView
          label={`${source.fileName ?? ''} ${view.name}`}
          columns={view.columns}
          items={view.items}
          merges={view.merges}
          showLabels
          selected={moved ?? wanted}
          onSelect={onSelect}
          onVisible={view.onVisible}
        />
      )}
    </Card>
  );
}
