import { t } from '../../texts/index.ts';
import { useBoard } from './api.ts';
import { CauseLink } from './cause-link.tsx';
import { costText } from './cost.tsx';
import { Term } from './term.tsx';
import './components.css';

/** What one more day costs a project that something holds; nothing where it promised no output and no tax. */
export function ProjectDelay({ project }: { readonly project: string }) {
  const { data } = useBoard({ project });
  if (!data || data.cost.promised === 0) return null;
  return (
    <p>
      {t('blockers.cost')} <strong>{costText(data.cost)}</strong>
    </p>
  );
}

/** How long one blocker of a project still has, and the root cause that it shares with others. */
export function ProjectBlockerTerm({ project, blocker }: { readonly project: string; readonly blocker: string }) {
  const { data } = useBoard({ project });
  const own = data?.blockers.find(({ id }) => id === blocker);
  if (!own) return null;
  const cause = data?.causes.find(({ id }) => id === own.causeId);
  return (
    <p>
      <Term blocker={own} />
      {cause && (
        <span className="gt-note">
          {' '}
          {t('blockers.sameCause')} <CauseLink cause={cause} />
        </span>
      )}
    </p>
  );
}
