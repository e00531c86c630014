import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { originWords } from '../../records/provenance/origin-detail.ts';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { type Revision, useHistory } from '../../records/record/use-record.ts';
import { readKey } from '../../records/values.ts';

const SHOWN = 6;

/** The latest revisions in one line each; the whole history is a tab of the page. */
export function LogCard() {
  const { ledger, record } = useRecordPage();
  const history = useHistory(ledger.kind, record.id);
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const revisions = history.data?.pages[0]?.revisions ?? [];
  return (
    <Card
      title={t('project.log.title')}
      note={t('project.log.note')}
      extra={
        <button
          type="button"
          className="gt-link"
          onClick={() => void navigate({ to: '.', search: () => ({ ...search, tab: 'history' }) })}
        >
          {t('project.log.all', { n: record.version })}
        </button>
      }
    >
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton rows={4} />}
      <ol className="gt-project-log">
        {revisions.slice(0, SHOWN).map((revision) => (
          <li key={revision.batchId}>
            <time dateTime={revision.confirmedAt}>{printInstant(revision.confirmedAt).slice(5, 10)}</time>
            <Entry revision={revision} />
            <span className="gt-note">{revision.confirmedBy}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const NAMED = 3;

function Entry({ revision }: { readonly revision: Revision }) {
  const { ledger, dictionary } = useRecordPage();
  const names = dictionary.kind(ledger.kind);
  const labels = [...new Set(revision.changes.map(({ key }) => readKey(names, key).label))];
  const fields = labels.slice(0, NAMED).join(t('common.comma'));
  const text =
    labels.length > NAMED ? t('project.log.several', { fields, n: labels.length }) : t('project.log.few', { fields });
  return <span title={originWords(revision)}>{revision.version === 1 ? t('project.log.created') : text}</span>;
}
