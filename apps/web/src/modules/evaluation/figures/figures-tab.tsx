import type { EvaluationFigures } from '@guatu/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { useFigures } from '../api.ts';
import { type Entries, readEntries } from '../model/entries.ts';
import type { RunTabProps } from '../run/run-tab.ts';
import type { AskedFigure } from '../sources/asked.ts';
import { SourcePopup } from '../sources/source-popup.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { figureColumns } from './figure-columns.tsx';
import { SheetActs } from './sheet-acts.tsx';

type UnitFigures = EvaluationFigures['units'][number];

interface Asked extends AskedFigure {
  readonly name: string;
  readonly at: HTMLElement;
}

/** Every figure of the run with its source; what is missing comes first, since it decides ranks. */
export function FiguresTab(props: RunTabProps) {
  const { data, error, refetch } = useFigures(props.run);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={12} />;
  return <Figures figures={data} {...props} />;
}

function Figures({ figures, ranking, onUnit }: RunTabProps & { readonly figures: EvaluationFigures }) {
  const { columns, units } = figures;
  const [entries, setEntries] = useState<Entries>(new Map());
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  const rows = useMemo(
    () => [...units].sort((a, b) => missingOf(b, columns) - missingOf(a, columns)),
    [units, columns],
  );
  const mayEnter = ranking.acts.enter && columns.some(({ entered }) => entered);
  const table = figureColumns({
    columns,
    entries: mayEnter ? entries : null,
    onEntries: setEntries,
    onSource: (row, figure, at) => setAsked({ name: row.name, at, ...figure }),
    onUnit,
  });
  const read = readEntries(entries, figures);
  return (
    <Card
      title={t('evaluation.figures.title')}
      note={t('evaluation.figures.note', { units: units.length, columns: columns.length, missing })}
      extra={
        mayEnter && (
          <>
            <SheetActs run={ranking.run} onEntered={() => setEntries(new Map())} />
            {entries.size > 0 && (
              <button type="button" className="gt-link" onClick={() => setEntries(new Map())}>
                {t('evaluation.figures.drop')}
              </button>
            )}
            <Button
              size="small"
              type="primary"
              disabled={read === null || read.length === 0}
              onClick={() => setAsking(true)}
            >
              {t('evaluation.figures.save', { n: read?.length ?? entries.size })}
            </Button>
          </>
        )
      }
      flush
      className="gt-figures-card"
    >
      {read === null && (
        <p className="gt-problem gt-card-foot" role="alert">
          {t('evaluation.figures.faulty')}
        </p>
      )}
      <DataTable
        label={t('evaluation.figures.title')}
        columns={table}
        rows={rows}
        rowId={({ unit }) => unit}
        rowHeight={mayEnter ? 34 : 26}
        empty={<Empty title={t('evaluation.figures.none')} />}
      />
      <ListFoot
        total={rows.length}
        unit={t('ranking.unit')}
        asOf={ranking.version.on}
        note={<span>{mayEnter ? t('evaluation.figures.enterHint') : t('evaluation.figures.order')}</span>}
      />
      {asked && (
        <SourcePopup
          at={asked.at}
          name={asked.name}
          taken={{ period: ranking.run.period, on: ranking.version.on }}
          figures={[asked]}
          onClose={() => setAsked(null)}
        />
      )}
      {asking && read !== null && (
        <EnterDialog
          run={ranking.run}
          figures={read}
          onDone={() => setEntries(new Map())}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

function missingOf({ figures }: UnitFigures, columns: EvaluationFigures['columns']): number {
  return columns.filter(({ id }) => {
    const figure = figures[id];
    return figure === undefined || (figure.value === null && !figure.hidden);
  }).length;
}
