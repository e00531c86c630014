import type { BlockerAct, BoardBlocker, CauseSummary } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import type { Column } from '../../ui/table/column.ts';
import type { Dictionary } from '../records/dictionary.ts';
import { recordPath } from '../records/paths.ts';
import { CauseLink } from './cause-link.tsx';
import { Term } from './term.tsx';

export interface ColumnInput {
  readonly dictionary: Dictionary;
  readonly causes: readonly CauseSummary[];
  readonly onAct: (blocker: BoardBlocker, act: BlockerAct) => void;
}

/** The columns of the board: how late, what, whose, what it holds, and what the reader may do. */
export function boardColumns({ dictionary, causes, onAct }: ColumnInput): readonly Column<BoardBlocker>[] {
  const word = wordOf(dictionary);
  return [
    { id: 'term', title: t('blockers.column.term'), width: 108, render: (blocker) => <Term blocker={blocker} /> },
    {
      id: 'what',
      title: t('blockers.column.what'),
      width: 150,
      grow: true,
      render: ({ id, description }) => <Link to={recordPath('blocker', id)}>{description}</Link>,
    },
    { id: 'level', title: t('blockers.column.level'), width: 52, render: ({ level }) => word('level', level) },
    { id: 'status', title: t('blockers.column.status'), width: 92, render: ({ status }) => word('status', status) },
    {
      id: 'acts',
      title: t('blockers.column.acts'),
      width: 150,
      render: (blocker) => <ActLinks blocker={blocker} onAct={onAct} />,
    },
    {
      id: 'factor',
      title: t('blockers.column.factor'),
      width: 60,
      optional: true,
      render: ({ factor }) => word('factorType', factor),
    },
    {
      id: 'units',
      title: t('blockers.column.units'),
      width: 112,
      render: ({ units }) => units.join(' ') || <span className="gt-unknown">{t('blockers.noUnit')}</span>,
    },
    { id: 'projects', title: t('blockers.column.projects'), width: 132, render: projectsOf },
    {
      id: 'cause',
      title: t('blockers.column.cause'),
      width: 120,
      render: ({ causeId }) => {
        const cause = causes.find(({ id }) => id === causeId);
        return cause && <CauseLink cause={cause} />;
      },
    },
  ];
}

/** The words of an enumerated field of the blocker ledger. */
export function wordOf(dictionary: Dictionary): (field: string, id: string | null) => string {
  const { fields } = dictionary.kind('blocker');
  return (field, id) => fields.get(field)?.enumValues.find((each) => each.id === id)?.label ?? id ?? '';
}

/** What it holds up: the project, or how many. */
export function projectsOf({ projects }: BoardBlocker) {
  const [first] = projects;
  if (!first) return <span className="gt-unknown">{t('blockers.noProject')}</span>;
  if (projects.length > 1) return t('blockers.projectsHeld', { name: first.name, n: projects.length });
  return <Link to={recordPath('project', first.id)}>{first.name}</Link>;
}

/** The acts that the reader may do to it, each a press away. */
export function ActLinks({ blocker, onAct }: { readonly blocker: BoardBlocker; readonly onAct: ColumnInput['onAct'] }) {
  return (
    <span className="gt-blockers-acts">
      {blocker.acts.map((act) => (
        <button key={act} type="button" className="gt-link" onClick={() => onAct(blocker, act)}>
          {t(`blockers.act.${act}`)}
        </button>
      ))}
    </span>
  );
}
