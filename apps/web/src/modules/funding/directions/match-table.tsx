import type { FundMatch } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { recordPath } from '../../records/paths.ts';
import { useStartBid } from '../api.ts';
import { headInWan, wanOrDash } from '../money.tsx';

const TONES: Readonly<Record<FundMatch['outcome'], Tone>> = { yes: 'green', unknown: 'yellow', no: 'plain' };

interface MatchTableProps {
  readonly caption: string;
  /** Which of the two the rows tell apart: projects of one direction, or directions of one project. */
  readonly by: 'project' | 'direction';
  readonly matches: readonly FundMatch[];
  readonly mayStart: boolean;
}

/** How projects and directions fit, nearest first, with what lacks and the bid that is or can be made of it. */
export function MatchTable({ caption, by, matches, mayStart }: MatchTableProps) {
  const start = useStartBid();
  const navigate = useNavigate();
  const begin = ({ project, direction }: FundMatch) =>
    start.mutate(
      { project: project.id, direction: direction.id },
      { onSuccess: ({ bid }) => void navigate({ to: '/funding/$id', params: { id: bid.id } }) },
    );
  return (
    <div className="gt-funding-matches">
      {start.error && (
        <p className="gt-problem" role="alert">
          {messageOf(start.error)}
        </p>
      )}
      <TwinTable
        caption={caption}
        head={[
          t(by === 'project' ? 'funding.name' : 'funding.direction'),
          t('funding.outcomeHead'),
          t('funding.whyHead'),
          ...(by === 'project' ? [t('funding.place'), headInWan(t('funding.total'))] : []),
          headInWan(t('funding.ceiling')),
          t('funding.acts'),
        ]}
        rows={matches.map((match) => ({
          id: `${match.project.id} ${match.direction.id}`,
          title: by === 'project' ? match.project.name : match.direction.title,
          cells: [
            <Subject key="subject" match={match} by={by} />,
            <Tag key="outcome" tone={TONES[match.outcome]}>
              {t(`funding.outcome.${match.outcome}`)}
            </Tag>,
            <Why key="why" match={match} />,
            ...(by === 'project' ? [match.project.place, wanOrDash(match.project.total)] : []),
            match.ceiling === null ? t('funding.noCeiling') : wanOrDash(match.ceiling),
            match.bid !== null ? (
              <Link key="bid" to="/funding/$id" params={{ id: match.bid }}>
                {t('funding.started')}
              </Link>
            ) : mayStart && match.outcome !== 'no' ? (
              <Button key="start" size="small" loading={start.isPending} onClick={() => begin(match)}>
                {t('funding.start')}
              </Button>
            ) : (
              ''
            ),
          ],
        }))}
      />
    </div>
  );
}

function Subject({
  match: { project, direction },
  by,
}: {
  readonly match: FundMatch;
  readonly by: MatchTableProps['by'];
}) {
  if (by === 'project') return <Link to={recordPath('project', project.id)}>{project.name}</Link>;
  return (
    <Link to="/funding" search={{ view: 'directions', direction: direction.id }}>
      {direction.title}
    </Link>
  );
}

/** What lacks in one line; every condition with what was found opens below it. */
function Why({ match: { outcome, missing, nearest, reasons } }: { readonly match: FundMatch }) {
  const failed = reasons.filter((reason) => reason.outcome === 'no').map(({ text, found }) => foundText(text, found));
  const line =
    outcome === 'yes'
      ? t('funding.fits')
      : outcome === 'unknown'
        ? t('funding.lacks', { facts: missing.join(t('funding.and')) })
        : nearest === null
          ? t('funding.unchangeable', { facts: failed.join(t('funding.and')) })
          : t('funding.nearest', { changes: nearest.join(t('funding.and')) });
  return (
    <details className="gt-funding-why">
      <summary>{line}</summary>
      <ul>
        {reasons.map(({ text, found, outcome: own }) => (
          <li key={text}>
            <Tag tone={TONES[own]}>{t(`funding.outcome.${own}`)}</Tag> {foundText(text, found)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const foundText = (text: string, found: string): string => t('funding.found', { text, found });
