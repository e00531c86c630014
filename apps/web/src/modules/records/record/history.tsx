import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../office-time.ts';
import { originWords } from '../provenance/origin-detail.ts';
import { HIDDEN, printPeriodCode, printValue, readKey, unitOf } from '../values.ts';
import { ErasePersonal } from './erase-personal.tsx';
import { useRecordPage } from './record-context.tsx';
import { type Revision, useHistory } from './use-record.ts';

/** Every revision of the record, newest first, field by field. */
export function RecordHistory() {
  const { ledger, record } = useRecordPage();
  const history = useHistory(ledger.kind, record.id);
  if (history.error && !history.data) {
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (!history.data) return <Skeleton rows={8} />;
  const revisions = history.data.pages.flatMap((page) => page.revisions);
  if (revisions.length === 0) return <Empty title={t('records.history.none')} />;
  return (
    <Card
      title={t('records.history.title')}
      note={t('records.history.note')}
      extra={<ErasePersonal />}
      className="gt-record-history"
    >
      <ol>
        {revisions.map((revision) => (
          <li key={revision.batchId}>
            <RevisionHead revision={revision} />
            <Changes revision={revision} />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <button type="button" className="gt-link" onClick={() => void history.fetchNextPage()}>
          {t('records.history.more')}
        </button>
      )}
    </Card>
  );
}

function RevisionHead({ revision }: { readonly revision: Revision }) {
  return (
    <header>
      <time dateTime={revision.confirmedAt}>{printInstant(revision.confirmedAt)}</time>
      <Link to="/sources/batches/$id" params={{ id: revision.batchId }}>
        {originWords(revision)}
      </Link>
      <span className="gt-note">
        {t('records.history.by', { by: revision.confirmedBy, batch: revision.batchNo, version: revision.version })}
      </span>
      {revision.reason !== null && <span>{t('records.history.reason', { reason: revision.reason })}</span>}
    </header>
  );
}

function Changes({ revision }: { readonly revision: Revision }) {
  const { ledger, dictionary } = useRecordPage();
  const money = useMoney();
  const names = dictionary.kind(ledger.kind);
  return (
    <table>
      <thead className="gt-sr">
        <tr>
          <th scope="col">{t('records.history.field')}</th>
          <th scope="col">{t('records.history.before')}</th>
          <th scope="col">{t('records.history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {revision.changes.map((change) => {
          const read = readKey(names, change.key);
          const unit = read.field && unitOf(read.field, money.unit);
          const print = (value: typeof change.before) => {
            const text = printValue(read.field, value, { money: money.unit, yiDecimals: 2 });
            if (text === null) return t('records.none');
            return text === HIDDEN || unit === undefined ? text : `${text} ${unit}`;
          };
          return (
            <tr key={change.key}>
              <th scope="row">
                {read.label}
                {read.subKey !== null && <span className="gt-note"> {subKeyWords(dictionary, read.subKey)}</span>}
              </th>
              <td>{print(change.before)}</td>
              <td>{print(change.after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A milestone by its name, everything else by its period. */
function subKeyWords(dictionary: ReturnType<typeof useRecordPage>['dictionary'], subKey: string): string {
  return dictionary.milestones.find(({ code }) => code === subKey)?.label ?? printPeriodCode(subKey);
}
