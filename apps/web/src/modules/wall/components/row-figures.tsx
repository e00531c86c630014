import type { Wall, WallListRow } from '@guatu/contract';
import { formatNumber } from '@guatu/kernel';
import { type ReactNode, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import type { ProvenanceView } from '../../../ui/provenance/model.ts';
import { printInstant } from '../../records/office-time.ts';
import { FigureProvenance } from '../../records/provenance/lazy-figure-provenance.tsx';
import { useAsk } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';
import { periodText, yearMonth } from '../print/months.ts';
import type { AskRow } from './list-columns.tsx';

interface AskedRow {
  readonly row: WallListRow;
  readonly anchor: HTMLElement;
}

/** The two amounts behind the rate of a listed project, each down to its cell. */
export function useRowFigures(wall: Wall): { readonly ask: AskRow | null; readonly panel: ReactNode } {
  const [asked, setAsked] = useState<AskedRow | null>(null);
  const open = useAsk() !== null;
  return {
    ask: open ? (row, anchor) => setAsked({ row, anchor }) : null,
    panel: asked && <RowPanel asked={asked} wall={wall} onClose={() => setAsked(null)} />,
  };
}

interface RowPanelProps {
  readonly asked: AskedRow;
  readonly wall: Wall;
  readonly onClose: () => void;
}

function RowPanel({ asked: { row, anchor }, wall, onClose }: RowPanelProps) {
  const money = useMoney();
  const { year } = yearMonth(wall.period);
  const inputs = [
    { id: 'done', name: t('wall.list.done'), yuan: row.ytdDone, key: `ytdDoneAmt@${wall.period}` },
    { id: 'plan', name: t('wall.list.plan'), yuan: row.annualPlan, key: `annualPlanAmt@${year}Y` },
  ];
  const whole = (yuan: number) => formatNumber(yuan, { decimals: 0 });
  const rate = row.rate === null ? t('money.unknown') : formatRate(row.rate);
  const view: ProvenanceView = {
    title: t('wall.list.rateOf', { name: row.name }),
    value: rate,
    unit: '%',
    tags: [{ text: periodText(wall.period), tone: 'plain' }],
    path: [{ text: row.territoryName }],
    arithmetic: t('wall.list.ratio', { plan: whole(row.annualPlan), done: whole(row.ytdDone) }),
    ...(row.paceGap === null ? {} : { aside: t('wall.panel.gap', { gap: formatGap(row.paceGap) }) }),
    asOf: printInstant(wall.asOf),
    rows: inputs.map(({ id, name, yuan }) => ({
      id,
      title: name,
      locator: row.name,
      amount: printAmount(money, yuan),
      unit: money.unitText,
    })),
    order: t('wall.list.inputsOrder'),
    sum: { count: t('wall.list.inputs'), amount: rate, unit: '%' },
  };
  return (
    <FigureProvenance
      anchor={anchor}
      onClose={onClose}
      view={view}
      targets={inputs.map(({ id, key }) => ({
        rowId: id,
        kind: 'project',
        id: row.projectId,
        key,
        knownAt: wall.asOf,
        name: row.name,
      }))}
      yiDecimals={2}
    />
  );
}
