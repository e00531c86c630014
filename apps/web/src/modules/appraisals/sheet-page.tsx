import { type Appraisal, appraisalPaperEndpoint } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { recordPath } from '../records/paths.ts';
import { useAppraisal } from './api.ts';
import { printNumber } from './figure-text.ts';
import { FiguresCard } from './figures-card.tsx';
import { ScoreCard } from './score-card.tsx';
import { SheetActs } from './sheet-acts.tsx';
import { SheetStatus } from './sheet-status.tsx';
import './appraisals.css';

/** One sheet: what is known and from where, what it comes to, whose turn it is. */
export default function SheetPage() {
  const { id = '' } = useParams({ strict: false });
  const { data: sheet, error, refetch } = useAppraisal(id);
  return (
    <>
      <PageTitle title={sheet?.title ?? t('appraisals.sheet')} path={t('appraisals.title')} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!sheet && !error && <Skeleton rows={14} />}
      {sheet && (
        <>
          <ContextBar label={t('appraisals.acts')}>
            <Link to="/appraisals" className="gt-link">
              {t('appraisals.back')}
            </Link>
            <SheetStatus sheet={sheet} />
            <SheetActs sheet={sheet} />
            <FileButton of={appraisalPaperEndpoint} params={{ id }} label={t('appraisals.paper')} />
          </ContextBar>
          <div className="gt-appraisal">
            <div className="gt-appraisal-left">
              <FiguresCard sheet={sheet} />
              <Differences sheet={sheet} />
            </div>
            <div className="gt-appraisal-right">
              <ScoreCard sheet={sheet} />
              <About sheet={sheet} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function About({ sheet }: { readonly sheet: Appraisal }) {
  const { scheme, projectId, projectName, place, why, openedBy, openedOn, due, note, replaces, cause, seal } = sheet;
  const by = (person: string | null, on: string | null) => (person === null ? '—' : `${person} ${on ?? ''}`);
  return (
    <Card title={t('appraisals.about')}>
      <dl className="gt-appraisal-about">
        <dt>{t('appraisals.project')}</dt>
        <dd>
          <Link to={recordPath('project', projectId)}>{projectName}</Link> · {place}
        </dd>
        <dt>{t('appraisals.why')}</dt>
        <dd>{why}</dd>
        <dt>{t('appraisals.until')}</dt>
        <dd>{due}</dd>
        <dt>{t('appraisals.opened')}</dt>
        <dd>{by(openedBy, openedOn)}</dd>
        <dt>{t('appraisals.submitted')}</dt>
        <dd>{by(sheet.submittedBy, sheet.submittedOn)}</dd>
        <dt>{t('appraisals.confirmed')}</dt>
        <dd>{by(sheet.decidedBy, sheet.decidedOn)}</dd>
        {note !== null && (
          <>
            <dt>{t('appraisals.returnedFor')}</dt>
            <dd className="gt-problem">{note}</dd>
          </>
        )}
        {replaces !== null && (
          <>
            <dt>{t('appraisals.corrects')}</dt>
            <dd>
              <Link to="/appraisals/$id" params={{ id: replaces }}>
                {t('appraisals.edition', { n: sheet.edition - 1 })}
              </Link>{' '}
              · {cause}
            </dd>
          </>
        )}
        <dt>{t('appraisals.scheme')}</dt>
        <dd>
          {t('appraisals.schemeVersion', { title: scheme.title, n: scheme.version })}
          <p className="gt-note">{scheme.sourceNote}</p>
          <code>{scheme.hash.slice(0, 16)}</code>
        </dd>
        {seal?.result != null && (
          <>
            <dt>{t('appraisals.seal')}</dt>
            <dd>
              <code>{seal.result.slice(0, 16)}</code>
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

/** What a correction changed. */
function Differences({ sheet: { replaces, differences } }: { readonly sheet: Appraisal }) {
  if (replaces === null) return null;
  return (
    <Card title={t('appraisals.differences')} note={t('appraisals.differencesNote', { n: differences.length })}>
      <ul className="gt-appraisal-differences">
        {differences.map(({ title, from, to, hidden }) => (
          <li key={title}>
            {title}{' '}
            {hidden ? (
              <span className="gt-note">{t('appraisals.hidden')}</span>
            ) : (
              <>
                <span className="gt-note">{printNumber(from)} →</span> <b>{printNumber(to)}</b>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
