import type { EnteredFrom, FigureSource } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { sourceSearch } from '../../records/paths.ts';
import { printRunPeriod } from '../model/numbers.ts';
import type { AskedSource } from './asked.ts';
import { CountedSource, wallFigureOf } from './counted-source.tsx';
import { LedgerSource } from './ledger-source.tsx';

/** Where one figure came from, in a line with the way there. */
export function SourceLine({ column, figure, ...shown }: AskedSource) {
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

function Way({ source, ...asked }: AskedSource & { readonly source: FigureSource }) {
  switch (source.kind) {
    case 'LEDGER':
      return (
        <Opens text={t('evaluation.source.ledger')}>
          {(onClose) => <LedgerSource source={source} {...asked} onClose={onClose} />}
        </Opens>
      );
    case 'COUNTED': {
      const measured = wallFigureOf(source.measure);
      if (measured === null) return null;
      return (
        <Opens text={t('evaluation.source.projects', { period: printRunPeriod(source.period) })}>
          {(onClose) => <CountedSource source={source} measured={measured} {...asked} onClose={onClose} />}
        </Opens>
      );
    }
    case 'RESULT':
      return (
        <Link to="/evaluation/$id" params={{ id: source.evaluationId }} search={{ no: String(source.no) }}>
          {t('evaluation.source.result', { n: source.no })}
        </Link>
      );
    case 'APPRAISALS':
      return <Sheets source={source} />;
    case 'ENTERED':
      return (
        <>
          {t('evaluation.source.entered', { by: source.by, on: source.on.slice(0, 10), note: source.note })}
          {source.from && <FromSheet from={source.from} opens={source.opens} />}
        </>
      );
    case 'OBJECTION':
      return (
        <Link to="." search={(search: object) => ({ ...search, tab: 'objections' })}>
          {t('evaluation.source.objection', { by: source.by, on: source.on.slice(0, 10) })}
        </Link>
      );
  }
}

/** The appraisals of projects that a figure rests on, each with the way to it. */
function Sheets({ source: { sheets, unseen } }: { readonly source: Extract<FigureSource, { kind: 'APPRAISALS' }> }) {
  return (
    <>
      {t('evaluation.source.appraisals', { n: sheets.length + unseen })}
      {sheets.map(({ id, title }) => (
        <Fragment key={id}>
          {' · '}
          <Link to="/appraisals/$id" params={{ id }}>
            {title}
          </Link>
        </Fragment>
      ))}
      {unseen > 0 && ` · ${t('evaluation.source.unseen', { n: unseen })}`}
    </>
  );
}

/** The cell of a handed-in sheet, with the way to it for whoever may open it. */
function FromSheet({ from, opens }: { readonly from: EnteredFrom; readonly opens: boolean }) {
  const { source, file, sheet, sheetNo, cell } = from;
  if (!opens) return ` · ${file} › ${sheet} › ${cell}`;
  return (
    <>
      {' · '}
      <Link to="/sources/$id" params={{ id: source }} search={sourceSearch(sheetNo, cell)}>
        {file} › {sheet} › {cell}
      </Link>
    </>
  );
}

interface OpensProps {
  readonly text: string;
  readonly children: (onClose: () => void) => ReactNode;
}

/** A word that opens a panel over the page. */
function Opens({ text, children }: OpensProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="gt-link" onClick={() => setOpen(true)}>
        {text}
      </button>
      {open && children(() => setOpen(false))}
    </>
  );
}
