import { Link, useParams } from '@tanstack/react-router';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useReport } from './api.ts';
import { ReportReview } from './review/report-review.tsx';
import '../sources/review.css';
import './reports.css';
import './review.css';

/** One report: its text with marks beside what was read out of it. */
export default function ReportPage() {
  const { id = '' } = useParams({ strict: false });
  const report = useReport(id);
  return (
    <>
      <PageTitle
        title={t('reports.title')}
        path={
          <>
            <Link to="/reports" className="gt-review-path">
              {t('reports.listPath')}
            </Link>{' '}
            › {report.data?.title ?? ''}
          </>
        }
      />
      {report.data ? (
        <ReportReview key={report.data.id} report={report.data} />
      ) : report.error ? (
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      ) : (
        <Skeleton rows={12} />
      )}
    </>
  );
}
