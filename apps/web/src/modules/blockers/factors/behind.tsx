import type { Factor, FactorDemand, FactorLine } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { recordPath } from '../../records/paths.ts';
import { CauseLink } from '../cause-link.tsx';
import { type Facility, type FactorRows, useFactorRows } from './api.ts';
import type { Asked } from './asked.ts';
import { printFigure } from './figures.ts';

export interface BehindProps {
  readonly line: FactorLine;
  readonly factor: Factor;
  readonly dictionary: Dictionary;
  /** Only what is needed by this month; null for all. */
  readonly month: string | null;
  readonly onMonth: (month: string | null) => void;
  readonly may: Readonly<Record<'capacity' | 'demand', boolean>>;
  readonly onAsk: (asked: Asked) => void;
}

/** What the figures of one line are made of: its facilities with what is added to them, and the projects that need it. */
export function Behind(props: BehindProps) {
  const { line } = props;
  const { data, error, refetch } = useFactorRows(line);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  return (
    <>
      <Facilities {...props} facilities={data.facilities} />
      <Demands {...props} rows={data} />
    </>
  );
}

function Facilities({ facilities, may, onAsk, factor }: BehindProps & { readonly facilities: readonly Facility[] }) {
  return (
    <Card className="gt-factors-behind" title={t('factors.facilities')} note={t('factors.facilitiesNote')} flush>
      {facilities.length === 0 && <p className="gt-note gt-factors-pad">{t('factors.noFacility')}</p>}
      {facilities.length > 0 && (
        <TwinTable
          caption={t('causes.tableOf', { title: t('factors.facilities') })}
          head={[
            t('factors.supply'),
            t('factors.supplier'),
            t('factors.since'),
            t('factors.capacity'),
            t('factors.used'),
            t('factors.additions'),
            t('factors.source'),
            t('factors.acts'),
          ]}
          rows={facilities.map((facility) => ({
            id: facility.id,
            cells: [
              facility.title,
              facility.supplier,
              facility.from,
              `${printFigure(facility.amount)} ${facility.unit}`,
              `${printFigure(facility.used)} ${facility.unit}`,
              facility.additions.map((each) => additionWords(each, facility.unit)).join(t('causes.between')),
              facility.source,
              may.capacity && (
                <button type="button" className="gt-link" onClick={() => onAsk({ form: 'capacity', factor, facility })}>
                  {t('factors.edit')}
                </button>
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
}

function additionWords({ month, amount, project }: Facility['additions'][number], unit: string): string {
  return t('factors.addition', { month, project, amount: printFigure(amount), unit });
}

function Demands(props: BehindProps & { readonly rows: FactorRows }) {
  const { factor, dictionary, month, onMonth, may, onAsk, line, rows } = props;
  const by = (demand: FactorDemand) => month === null || (demand.month !== null && demand.month <= month);
  const shown = rows.demands.filter(by);
  return (
    <Card
      className="gt-factors-behind gt-factors-demands"
      title={month === null ? t('factors.demands') : t('factors.demandsBy', { month })}
      note={t('factors.demandsNote', { n: shown.length, total: rows.total, undated: line.undated })}
      flush
      extra={
        month !== null && (
          <Button size="small" onClick={() => onMonth(null)}>
            {t('factors.allMonths')}
          </Button>
        )
      }
    >
      <TwinTable
        caption={t('causes.tableOf', { title: t('factors.demands') })}
        head={[
          t('causes.project'),
          t('causes.stage'),
          t('factors.amountIn', { unit: factor.unit }),
          t('factors.neededFrom'),
          t('factors.certainty'),
          t('factors.basis'),
          t('factors.blocker'),
          t('factors.acts'),
        ]}
        rows={shown.map((demand) => ({
          id: demand.projectId,
          cells: [
            <Link key="name" to={recordPath('project', demand.projectId)}>
              {demand.name}
            </Link>,
            dictionary.milestones.find(({ code }) => code === demand.stage)?.label ?? t('causes.noStage'),
            demand.amount === null ? t('factors.unreadable') : printFigure(demand.amount),
            demand.month ?? t('factors.noMonth'),
            demand.confirmed ? t('factors.isConfirmed') : t('factors.isReserve'),
            demand.paper ?? t(`factors.from.${demand.from}`),
            <HeldBy key="held" demand={demand} />,
            may.demand && (
              <button type="button" className="gt-link" onClick={() => onAsk({ form: 'demand', factor, line, demand })}>
                {t('factors.edit')}
              </button>
            ),
          ],
        }))}
      />
    </Card>
  );
}

function HeldBy({ demand: { blockerId, causeId } }: { readonly demand: FactorDemand }) {
  if (causeId !== null) return <CauseLink cause={{ id: causeId, title: t('factors.inCause') }} />;
  if (blockerId === null) return null;
  return <Link to={recordPath('blocker', blockerId)}>{t('factors.hasBlocker')}</Link>;
}
