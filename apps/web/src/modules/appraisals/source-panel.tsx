import { type Appraisal, type AppraisalFigure, ledgerKindSchema } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Popup } from '../../ui/popup.tsx';
import type { ProvenanceView } from '../../ui/provenance/model.ts';
import { FigureProvenance } from '../records/provenance/lazy-figure-provenance.tsx';
import { printFigure } from './figure-text.ts';

export interface SourcePanelProps {
  readonly sheet: Appraisal;
  readonly figure: AppraisalFigure;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What a figure was worked out from: cells of the ledger, each with its file and its history, or an earlier sheet. */
export function SourcePanel({ sheet, figure, anchor, onClose }: SourcePanelProps) {
  const targets = figure.sources.flatMap(({ kind: written, id, key, label }, index) => {
    const kind = ledgerKindSchema.safeParse(written);
    return kind.success ? [{ rowId: String(index), kind: kind.data, id, key, name: label, knownAt: undefined }] : [];
  });
  if (targets.length === 0) return <OtherSources figure={figure} anchor={anchor} onClose={onClose} />;
  const value = printFigure(figure);
  const unit = figure.unit ?? '';
  const view: ProvenanceView = {
    ...{ title: figure.title, value, unit },
    tags: [{ text: t('appraisals.source.LEDGER'), tone: 'source' }],
    path: [{ text: sheet.place }, { text: sheet.projectName }],
    arithmetic: figure.about ?? t('appraisals.oneCell'),
    asOf: sheet.openedOn,
    rows: targets.map(({ rowId, name }) => ({ id: rowId, title: name, locator: '', amount: '', unit: '' })),
    order: '',
    sum: { count: t('appraisals.cells', { n: targets.length }), amount: value, unit },
  };
  return <FigureProvenance anchor={anchor} onClose={onClose} view={view} targets={targets} yiDecimals={2} />;
}

/** Sources that are no cells: an earlier sheet, an approved change. */
function OtherSources({ figure, anchor, onClose }: Omit<SourcePanelProps, 'sheet'>) {
  return (
    <Popup at={anchor} onClose={onClose}>
      <ul className="gt-appraisal-sources">
        {figure.sources.map(({ kind, id, label }) => (
          <li key={id}>
            {kind === 'appraisal' ? (
              <Link to="/appraisals/$id" params={{ id: id }}>
                {label}
              </Link>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
    </Popup>
  );
}
