import type { BoardBlocker } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { RowCards } from '../../ui/row-cards.tsx';
import { Empty } from '../../ui/states.tsx';
import { recordPath } from '../records/paths.ts';
import { CauseLink } from './cause-link.tsx';
import { ActLinks, type ColumnInput, projectsOf, wordOf } from './columns.tsx';
import { Term } from './term.tsx';

/** The board on a phone: the most urgent first, each with what the reader may do to it now. */
export function PhoneBoard(props: ColumnInput & { readonly blockers: readonly BoardBlocker[] }) {
  const { blockers, causes, dictionary, onAct } = props;
  const word = wordOf(dictionary);
  const cards = blockers.map((blocker) => {
    const { id, description, level, status, units, causeId } = blocker;
    const cause = causes.find((each) => each.id === causeId);
    return {
      id,
      title: <Link to={recordPath('blocker', id)}>{description}</Link>,
      head: (
        <>
          <Term blocker={blocker} /> · {word('status', status)}
        </>
      ),
      facts: [
        word('level', level),
        units.join(' ') || t('blockers.noUnit'),
        projectsOf(blocker),
        cause ? <CauseLink key="cause" cause={cause} /> : null,
      ],
      acts: <ActLinks blocker={blocker} onAct={onAct} />,
    };
  });
  return <RowCards label={t('blockers.open')} cards={cards} empty={<NoBlockers />} />;
}

export function NoBlockers() {
  return <Empty title={t('blockers.none')} note={t('blockers.noneNote')} />;
}
