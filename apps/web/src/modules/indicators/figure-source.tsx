import type { BoardRow, IndicatorFigure } from '@guatu/contract';
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
  /** The figure is the sum of these: each opens its own source. */
  readonly parts?: BoardRow['parts'];
}

/** A figure that opens where it comes from: the cell or sentence, who confirmed it, and what it was before. */
export function SourcedFigure(props: SourcedFigureProps) {
  const { figure, of, place, asOf, withUnit = false, tone, size, children, parts = [] } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const print = useValuePrinter();
  const value = print.value(figure.value, of);
  const unit = print.unit(of);
  const name = t('indicators.prov.title', { place, indicator: of.label });
  const isSum = parts.length > 0;
  const rows = isSum
    ? parts.map((part) => ({ ...part, id: part.figure.id, title: part.place.name }))
    : [{ figure, id: figure.id, title: figure.title ?? figure.publisher ?? name }];
  const view: ProvenanceView = {
    ...{ title: name, value, unit, asOf },
    tags: [
      { text: printSpan(figure.period), tone: 'plain' },
      ...(figure.vintage === null ? [] : [{ text: t(`indicators.vintage.${figure.vintage}`), tone: 'plain' as const }]),
    ],
    path: [{ text: place }],
    arithmetic: isSum
      ? t('indicators.prov.summed', { n: parts.length })
      : t(figure.derived ? 'indicators.prov.derived' : 'indicators.prov.one'),
    rows: rows.map((row) => ({
      ...{ id: row.id, title: row.title, locator: writtenOf(row.figure), unit },
      amount: isSum ? print.value(row.figure.value, of) : value,
    })),
    order: '',
    sum: {
      count: isSum ? t('indicators.prov.places', { n: parts.length }) : t('records.prov.oneRow'),
      amount: value,
      unit,
    },
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
          targets={rows.map(({ id }) => ({
            ...{ rowId: id, kind: 'observation' as const, id, key: 'value', knownAt: undefined, name },
          }))}
          yiDecimals={2}
        />
      )}
    </>
  );
}

const writtenOf = ({ written }: IndicatorFigure): string => `${written.value} ${written.unit ?? ''}`.trim();
