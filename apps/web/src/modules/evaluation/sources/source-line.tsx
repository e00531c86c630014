import type { FigureSource } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { LedgerSource } from './ledger-source.tsx';
import type { AskedFigure, Taken } from './source-popup.tsx';

export interface SourceLineProps extends AskedFigure {
  readonly name: string;
  readonly taken: Taken;
  readonly anchor: HTMLElement;
}

/** Where one figure came from, in a line with the way there. */
export function SourceLine({ column, figure, ...shown }: SourceLineProps) {
  const { source } = figure;
  if (source === null)
    return (
      <p className="gt-note">
        {figure.hidden ? t('evaluation.source.hiddenNote') : t('evaluation.source.none', { from: column.from })}
      </p>
    );
  return (
    <p className="gt-note">
      {column.from} · <Way source={source} column={column} figure={figure} {...shown} />
    </p>
  );
}

function Way({ source, ...asked }: SourceLineProps & { readonly source: FigureSource }) {
  const [open, setOpen] = useState(false);
  switch (source.kind) {
    case 'LEDGER':
      return (
        <>
          <button type="button" className="gt-link" onClick={() => setOpen(true)}>
            {t('evaluation.source.ledger')}
          </button>
          {open && <LedgerSource source={source} {...asked} onClose={() => setOpen(false)} />}
        </>
      );
    case 'COUNTED':
      return (
        <Link to="/projects" search={countedSearch(source)}>
          {t('evaluation.source.counted')}
        </Link>
      );
    case 'RESULT':
      return (
        <Link to="/evaluation/$id" params={{ id: source.evaluationId }} search={{ no: String(source.no) }}>
          {t('evaluation.source.result', { n: source.no })}
        </Link>
      );
    case 'ENTERED':
      return t('evaluation.source.entered', { by: source.by, on: source.on.slice(0, 10), note: source.note });
    case 'OBJECTION':
      return (
        <Link to="." search={(search: object) => ({ ...search, tab: 'objections' })}>
          {t('evaluation.source.objection', { by: source.by, on: source.on.slice(0, 10) })}
        </Link>
      );
  }
}

/** The projects of a territory or a unit, as the ledger lists them. */
function countedSearch({ territoryId, unitId }: Extract<FigureSource, { kind: 'COUNTED' }>): Record<string, string> {
  return {
    ...(territoryId === null ? {} : { territory: String(territoryId) }),
    ...(unitId === null ? {} : { unit: String(unitId) }),
  };
}
