import type { Ranking } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { ContextBar } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { groupsOf } from '../model/classes.ts';
import { ExportMenu } from './export-menu.tsx';
import { RunStatus } from './run-status.tsx';
import type { RunTabProps } from './run-tab.ts';

/** More groups than this do not fit side by side. */
const MOST_SIDE_BY_SIDE = 5;
const ALL = '';

/** What run it is and how far it is, which groups are shown, by which scheme and which frozen version. */
export function RunBar({ ranking, run, view, onView }: RunTabProps) {
  const { run: brief, version } = ranking;
  return (
    <ContextBar label={t('evaluation.bar')} past={version.no !== brief.latest}>
      <b className="gt-run-title">{brief.title}</b>
      <RunStatus run={brief} />
      <Groups ranking={ranking} group={view.group} onGroup={(group) => onView({ group })} />
      <div className="gt-context-end">
        <Link to="/settings/rules/$id" params={{ id: brief.scheme.id }} className="gt-run-scheme">
          {t('evaluation.scheme', { title: brief.scheme.title, n: brief.scheme.version })}
        </Link>
        <VersionPicker ranking={ranking} onNo={(no) => onView({ no })} />
        <ExportMenu run={run} />
      </div>
    </ContextBar>
  );
}

interface GroupsProps {
  readonly ranking: Ranking;
  readonly group: string | null;
  readonly onGroup: (group: string | null) => void;
}

function Groups({ ranking: { rows }, group, onGroup }: GroupsProps) {
  const groups = groupsOf(rows);
  if (groups.length < 2) return null;
  const options = [
    { value: ALL, label: t('evaluation.allGroups'), count: rows.length },
    ...groups.map(({ group: name, count }) => ({ value: name, label: name, count })),
  ];
  const choose = (value: string) => onGroup(value === ALL ? null : value);
  if (groups.length <= MOST_SIDE_BY_SIDE)
    return <Segmented label={t('evaluation.groups')} value={group ?? ALL} options={options} onChange={choose} />;
  return (
    <select
      className="gt-run-select"
      aria-label={t('evaluation.groups')}
      value={group ?? ALL}
      onChange={(event) => choose(event.target.value)}
    >
      {options.map(({ value, label, count }) => (
        <option key={value} value={value}>
          {label} {count}
        </option>
      ))}
    </select>
  );
}

interface VersionPickerProps {
  readonly ranking: Ranking;
  readonly onNo: (no: string | null) => void;
}

/** Which frozen version is shown; an earlier one tints the bar. */
function VersionPicker({ ranking: { run, version }, onNo }: VersionPickerProps) {
  const id = useId();
  const numbers = Array.from({ length: run.latest }, (_, index) => run.latest - index);
  return (
    <label htmlFor={id} className="gt-run-version">
      <span className="gt-note">{t('evaluation.shown')}</span>
      <select
        id={id}
        className="gt-run-select"
        value={version.no}
        onChange={(event) => onNo(event.target.value === String(run.latest) ? null : event.target.value)}
      >
        {numbers.map((no) => (
          <option key={no} value={no}>
            {no === version.no
              ? t('evaluation.versionOn', { n: no, on: version.on })
              : t('evaluation.version', { n: no })}
          </option>
        ))}
      </select>
    </label>
  );
}
