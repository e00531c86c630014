import type { IndicatorFigure } from '@guatu/contract';
import { type ReactNode, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Figure } from '../../ui/figure.tsx';
import type { ProvenanceView } from '../../ui/provenance/model.ts';
import { FigureProvenance } from '../records/provenance/lazy-figure-provenance.tsx';
import { printSpan, type UnitOf, useValuePrinter } from './print.ts';

export interface SourcedFigureProps {
  readonly figure: IndicatorFigure;
  readonly of: UnitOf & { readonly label: string };
  readonly place: string;
  readonly asOf: string;
  /** With its unit, where no column says it. */
  readonly withUnit?: boolean;
  readonly tone?: 'red' | 'yellow' | 'green' | undefined;
  readonly size?: 'lead' | 'card' | 'text';
  readonly children?: ReactNode;
}

/** A figure that opens where it comes from: the cell or sentence, who confirmed it, and what it was before. */
export function SourcedFigure({ figure, of, place, asOf, withUnit = false, tone, size, children }: SourcedFigureProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const print = useValuePrinter();
  const value = print.value(figure.value, of);
  const unit = print.unit(of);
  const name = t('indicators.prov.title', { place, indicator: of.label });
  const written = `${figure.written.value} ${figure.written.unit ?? ''}`.trim();
  const view: ProvenanceView = {
    ...{ title: name, value, unit, asOf },
    tags: [
      { text: printSpan(figure.period), tone: 'plain' },
      ...(figure.vintage === null ? [] : [{ text: t(`indicators.vintage.${figure.vintage}`), tone: 'plain' as const }]),
    ],
    path: [{ text: place }],
    arithmetic: t(figure.derived ? 'indicators.prov.derived' : 'indicators.prov.one'),
    rows: [{ id: 'value', title: figure.title ?? figure.publisher ?? name, locator: written, amount: value, unit }],
    order: '',
    sum: { count: t('records.prov.oneRow'), amount: value, unit },
  };
  return (
    <>
      <Figure
        label={`${name} ${printSpan(figure.period)}`}
        onProvenance={setAnchor}
        {...{ tone, size }}
        {...(withUnit ? { unit } : {})}
      >
        {children ?? value}
      </Figure>
      {anchor && (
        <FigureProvenance
          anchor={anchor}
          onClose={() => setAnchor(null)}
          view={view}
          targets={[{ rowId: 'value', kind: 'observation', id: figure.id, key: 'value', knownAt: undefined, name }]}
          yiDecimals={2}
        />
      )}
    </>
  );
}
