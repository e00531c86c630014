import { useNavigate } from '@tanstack/react-router';
import { message } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { useMoney } from '../../../ui/money.tsx';
import type { ProvenanceActions, ProvenanceView } from '../../../ui/provenance/model.ts';
import { ProvenancePopover } from '../../../ui/provenance/provenance-popover.tsx';
import { type Instruct, useInstruct } from '../../dispatch/instruct/use-instruct.tsx';
import { useDictionary } from '../dictionary.ts';
import { recordPath, sourceSearch } from '../paths.ts';
import { readKey } from '../values.ts';
import { useOrigins, useSheetAround } from './api.ts';
import { citation, type DetailParts, originDetail, type ValueTarget } from './origin-detail.ts';

export interface FigureProvenanceProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  /** Head, arithmetic and rows of the figure; undefined while they are being fetched. */
  readonly view: ProvenanceView | undefined;
  /** Which value of which record stands behind each row of the view, by row id. The first row is chosen at the start. */
  readonly targets: readonly ValueTarget[];
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** Two on the page of one record; one on lists and the wall. */
  readonly yiDecimals?: 1 | 2;
  readonly onExport?: () => void;
  /** How the value of a row came about, where it is judged and stands in no cell. */
  readonly explain?: ((target: ValueTarget) => ReactNode) | undefined;
  /** Where the figure opens again; the record, or else the page it stands on, unless told. */
  readonly address?: string;
}

/**
 * Figure → rows → cell: the panel of the kit joined with the ledger. The asker gives the head and the rows of its figure
 * (one row for a value of one record, many for a sum); cell, people and earlier values of the chosen row come from here.
 */
export function FigureProvenance(props: FigureProvenanceProps) {
  const { targets, onClose } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const target = targets.find(({ rowId }) => rowId === chosen) ?? targets[0];
  const navigate = useNavigate();
  const [notice, noticeHolder] = message.useMessage();
  const { explain } = props;
  const detail = useTargetDetail(explain ? undefined : target, props.yiDecimals ?? 1, {
    openWhole: (place) => {
      onClose();
      void navigate({ to: `/sources/${place.sourceId}`, search: sourceSearch(place.sheetNo, place.cell) });
    },
    openReport: ({ reportId, seq }) => {
      onClose();
      void navigate({ to: `/reports/${reportId}`, search: { at: String(seq) } });
    },
  });
  const targetOf = (rowId: string) => targets.find((each) => each.rowId === rowId);
  const { cite } = detail;
  const instruct = useInstruct();
  const actions: ProvenanceActions = {
    onOpenEntity(rowId) {
      const row = targetOf(rowId);
      if (!row) return;
      onClose();
      void navigate({ to: recordPath(row.kind, row.id) });
    },
    ...(cite === null
      ? {}
      : {
          onCite: () =>
            void navigator.clipboard.writeText(cite).then(
              () => notice.success(t('records.prov.cited')),
              () => notice.error(t('records.prov.notCited')),
            ),
        }),
    ...(props.onExport ? { onExport: props.onExport } : {}),
    ...instructing(instruct.ask, props),
  };
  return (
    <>
      {noticeHolder}
      <ProvenancePopover
        anchor={props.anchor}
        onClose={onClose}
        view={props.view}
        error={props.error}
        {...(props.onRetry ? { onRetry: props.onRetry } : {})}
        rowId={target?.rowId ?? null}
        onRow={setChosen}
        detail={detail.detail}
        detailError={detail.error}
        {...(explain && target ? { explained: explain(target) } : {})}
        actions={actions}
      />
      {instruct.dialog}
    </>
  );
}

/** What a leader's instruction keeps of the figure: as it is headed, of which period and selection, and the way back. */
function instructing(ask: Instruct['ask'], { view, targets, address }: FigureProvenanceProps) {
  if (ask === null || view === undefined) return {};
  const [first] = targets;
  // A figure of one record belongs to it; a sum of many belongs to the page it stands on.
  const record = first && targets.every(({ kind, id }) => kind === first.kind && id === first.id) ? first : null;
  const figure = {
    name: view.title,
    value: [view.value, view.unit].filter((part) => part !== '').join(' '),
    period: [...view.tags.map(({ text }) => text), t('asOf.chip', { time: view.asOf })].join(' · '),
    filters: view.path.map(({ text }) => text).join(' › ') || null,
    link: address ?? (record ? recordPath(record.kind, record.id) : window.location.pathname + window.location.search),
  };
  return { onInstruct: () => ask({ figure, projectId: record?.kind === 'project' ? record.id : null }) };
}

function useTargetDetail(
  target: ValueTarget | undefined,
  yiDecimals: 1 | 2,
  open: Pick<DetailParts, 'openWhole' | 'openReport'>,
) {
  const dictionary = useDictionary();
  const money = useMoney();
  const origins = useOrigins(target);
  const newest = origins.data?.[0];
  const around = useSheetAround(newest?.place ?? null);
  const error = origins.error ?? around.error ?? dictionary.error;
  if (!target || !dictionary.data || !origins.data) return { detail: undefined, error, cite: null };
  const read = readKey(dictionary.data.kind(target.kind), target.key);
  const how = { money: money.unit, yiDecimals };
  const waiting = newest?.place != null && around.isPending;
  return {
    detail: waiting
      ? undefined
      : originDetail({ name: target.name, read, how, origins: origins.data, around: around.data, ...open }),
    error: error ?? (newest === undefined ? new Error('the value has no origin') : null),
    cite:
      newest === undefined
        ? null
        : citation({ name: target.name, read, how, origin: newest, fileHash: around.data?.fileHash ?? null }),
  };
}
