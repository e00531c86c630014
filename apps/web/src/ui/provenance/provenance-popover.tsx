import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Dialog, DialogClose } from '../dialog.tsx';
import { placeBeside } from '../popup-place.ts';
import { Empty, ErrorState, Skeleton } from '../states.tsx';
import { moveRow } from '../table/column.ts';
import { Tag } from '../tag.tsx';
import type { ProvenanceActions, ProvenanceDetail, ProvenanceView } from './model.ts';
import { ProvenanceRowDetail, RowActions } from './row-detail.tsx';
import { ProvenanceRows } from './rows.tsx';
import { TieLine } from './tie-line.tsx';
import './provenance.css';

export interface ProvenancePopoverProps {
  /** The figure asked about; a dashed line ties the panel to it and the focus goes back to it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  /** undefined while loading. */
  readonly view: ProvenanceView | undefined;
  /** Refusals show as no permission, everything else as an error with its code. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly rowId: string | null;
  readonly onRow: (rowId: string) => void;
  /** Of the chosen row; undefined while it is loading. */
  readonly detail: ProvenanceDetail | undefined;
  readonly detailError?: unknown;
  /** Stands in the place of the detail where the value is judged, not entered: how it came about. */
  readonly explained?: ReactNode;
  readonly actions: ProvenanceActions;
}

const size = { width: 908, height: 704 };

/** Where a number comes from: its rows at the left, the chosen row with cell, people and earlier values at the right. */
export function ProvenancePopover(props: ProvenancePopoverProps) {
  const { anchor, view, rowId, onRow, onClose, actions } = props;
  const [place, setPlace] = useState({ left: 8, top: 8 });
  useLayoutEffect(() => {
    setPlace(
      placeBeside(anchor.getBoundingClientRect(), size, { width: window.innerWidth, height: window.innerHeight }),
    );
  }, [anchor]);
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!view || event.target instanceof HTMLInputElement) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // The mini sheet has arrows of its own.
    const inSheet = event.target instanceof HTMLElement && event.target.closest('.gt-sheet') !== null;
    if (step !== undefined && !inSheet) {
      event.preventDefault();
      const now = view.rows.findIndex((row) => row.id === rowId);
      const next = view.rows[moveRow(now, step, view.rows.length)];
      if (next) onRow(next.id);
    }
    const onControl =
      event.target instanceof HTMLElement && event.target.closest('button:not([aria-current]), a') !== null;
    if (event.key === 'Enter' && rowId !== null && !onControl) {
      event.preventDefault();
      actions.onOpenEntity?.(rowId);
    }
  };
  return (
    <Dialog
      onClose={onClose}
      label={view ? `${view.title} ${view.value} ${view.unit}` : t('provenance.title')}
      kind="free"
      className="gt-prov"
      place={{ ...place, ...size }}
    >
      <TieLine anchor={anchor} panel={{ ...place, ...size }} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog; every act also has a control */}
      <div className="gt-prov-frame" onKeyDown={keyDown}>
        <ProvenanceHead view={view} onInstruct={actions.onInstruct} onClose={onClose} />
        {!view &&
          (props.error ? (
            <ErrorState error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
          ) : (
            <Skeleton rows={10} />
          ))}
        {view && view.rows.length === 0 && <Empty title={t('provenance.noRows')} note={view.hidden} />}
        {view && view.rows.length > 0 && (
          <div className="gt-prov-body">
            <ProvenanceRows view={view} rowId={rowId} onRow={onRow} onExport={actions.onExport} />
            <section className="gt-prov-detail" aria-label={t('provenance.rowDetail')} aria-live="polite">
              <ChosenRow {...props} />
            </section>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function ChosenRow({ rowId, detail, detailError, explained, actions }: ProvenancePopoverProps) {
  if (rowId !== null && explained !== undefined)
    return (
      <>
        <div className="gt-prov-detail-scroll">{explained}</div>
        <RowActions rowId={rowId} actions={actions} />
      </>
    );
  if (rowId !== null && detail) return <ProvenanceRowDetail detail={detail} rowId={rowId} actions={actions} />;
  return detailError ? <ErrorState error={detailError} /> : <Skeleton rows={9} />;
}

interface ProvenanceHeadProps {
  readonly view: ProvenanceView | undefined;
  readonly onInstruct: (() => void) | undefined;
  readonly onClose: () => void;
}

function ProvenanceHead({ view, onInstruct, onClose }: ProvenanceHeadProps) {
  return (
    <header className="gt-prov-head">
      <div className="gt-prov-line">
        <h2>{view?.title ?? t('provenance.title')}</h2>
        {view && (
          <>
            <span className="gt-prov-value">{view.value}</span>
            <span className="gt-figure-unit">{view.unit}</span>
            {view.tags.map((tag) => (
              <Tag key={tag.text} tone={tag.tone}>
                {tag.text}
              </Tag>
            ))}
            <span className="gt-prov-asof">{t('asOf.chip', { time: view.asOf })}</span>
          </>
        )}
        {view && onInstruct && (
          <Button size="small" onClick={onInstruct}>
            {t('figure.instruct')}
          </Button>
        )}
        <DialogClose onClose={onClose} />
      </div>
      {view && (
        <div className="gt-prov-line is-second">
          <nav aria-label={t('provenance.path')}>
            <ol className="gt-prov-path">
              {view.path.map((step) => (
                <li key={step.text}>
                  {step.onOpen ? (
                    <button type="button" className="gt-link" onClick={step.onOpen}>
                      {step.text}
                    </button>
                  ) : (
                    <b>{step.text}</b>
                  )}
                </li>
              ))}
            </ol>
          </nav>
          <span className="gt-prov-arithmetic">{view.arithmetic}</span>
          {view.aside !== undefined && <span className="gt-prov-aside">{view.aside}</span>}
        </div>
      )}
      {view?.seal && !view.seal.matches && (
        <p className="gt-prov-mismatch" role="alert">
          {view.seal.text} · {view.seal.note}
        </p>
      )}
    </header>
  );
}
