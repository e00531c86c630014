import type { Earlier } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Outcome } from './outcome.tsx';

/** What was decided about an item the last time, and what has happened since: the first thing said when it is called up. */
export function EarlierFacts({ earlier: { meeting, day, note, tasks } }: { readonly earlier: Earlier }) {
  return (
    <>
      <h3>
        {t('dispatch.earlier')} <span className="gt-note">{`${meeting}\u3000${day}`}</span>
      </h3>
      {note !== null && <p className="gt-note">{note}</p>}
      <ul className="gt-item-lines">
        {tasks.map(({ id, title, unit, due, outcome, feedback }) => {
          const last = feedback.at(-1);
          return (
            <li key={id}>
              <Link to="/dispatch" search={{ view: 'tasks', whose: 'all', task: id }}>
                {title}
              </Link>{' '}
              <Outcome outcome={outcome} />
              <span className="gt-note">
                {' '}
                {t('dispatch.earlierOrder', { unit, due })}
                {last && t('dispatch.earlierWord', { on: last.on, text: last.text })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
