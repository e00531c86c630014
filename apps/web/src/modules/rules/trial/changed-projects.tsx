import type { LightTrial, ProjectTrial } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { recordPath } from '../../records/paths.ts';
import { printPeriodCode } from '../../records/values.ts';

export interface ChangedProjectsProps {
  readonly trial: LightTrial;
  readonly dictionary: Dictionary;
}

/** The projects that the draft would judge otherwise, each with what decides it; a row opens the project. */
export function ChangedProjects({ trial, dictionary }: ChangedProjectsProps) {
  const navigate = useNavigate();
  const columns = useMemo(() => trialColumns(dictionary), [dictionary]);
  const title = t('rules.trial.changed');
  return (
    <Card title={title} note={t('rules.trial.changedNote')} flush className="gt-rule-trial-list">
      <DataTable
        label={title}
        columns={columns}
        rows={trial.rows}
        rowId={({ id }) => id}
        rowHeight={34}
        onOpen={({ id }) => void navigate({ to: recordPath('project', id) })}
        empty={<Empty title={t('rules.trial.noneChanged')} />}
      />
      <ListFoot
        total={trial.changed}
        shown={trial.rows.length}
        unit={t('rules.trial.unit')}
        asOf={trial.day}
        note={<span>{t('rules.trial.asOf')}</span>}
      />
    </Card>
  );
}

function trialColumns(dictionary: Dictionary): readonly Column<ProjectTrial>[] {
  return [
    { id: 'name', title: t('rules.trial.name'), width: 200, grow: true, render: (row) => <ProjectLink row={row} /> },
    {
      id: 'territory',
      title: t('rules.trial.territory'),
      width: 110,
      render: ({ territoryId }) => dictionary.territory(territoryId)?.name ?? '—',
    },
    { id: 'period', title: t('rules.trial.latest'), width: 96, render: ({ period }) => printPeriodCode(period) },
    {
      id: 'turn',
      title: t('rules.trial.turn'),
      width: 130,
      render: ({ inForce, draft }) => (
        <span>
          <Light state={lightState(inForce)} show="short" /> → <Light state={lightState(draft)} show="short" />
        </span>
      ),
    },
    { id: 'months', title: t('rules.trial.count'), width: 72, align: 'right', render: ({ months }) => months },
    {
      id: 'why',
      title: t('rules.trial.why'),
      width: 380,
      grow: true,
      render: (row) => <span title={whyOf(row)}>{whyOf(row)}</span>,
    },
  ];
}

function ProjectLink({ row: { id, name } }: { readonly row: ProjectTrial }) {
  const navigate = useNavigate();
  return (
    <button type="button" className="gt-link" onClick={() => void navigate({ to: recordPath('project', id) })}>
      {name}
    </button>
  );
}

type Side = ProjectTrial['reasons'][number]['draft'];

/** Axis by axis: the figures, then what either version makes of them. */
function whyOf({ reasons }: ProjectTrial): string {
  return reasons
    .map(({ label, summary, inForce, draft }) =>
      t('rules.trial.reason', { axis: label, summary, before: sideText(inForce), after: sideText(draft) }),
    )
    .join(t('rules.trial.joined'));
}

function sideText({ light, rule }: Side): string {
  if (light === null) return t('rules.trial.noAxis');
  const word = light === 'GREEN' || light === 'YELLOW' || light === 'RED' ? lightState(light) : 'none';
  const shown = t(`light.short.${word}`);
  return rule.length === 0
    ? shown
    : t('rules.trial.byRule', { light: shown, rule: rule.join(t('rules.trial.listed')) });
}
