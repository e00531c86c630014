import { FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Report } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ContextBar } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { printInstant } from '../../records/office-time.ts';
import { inTab } from '../model/readings.ts';
import { Publication } from './publication.tsx';
import { ReadingList } from './reading-list.tsx';
import { useReviewKeys } from './review-keys.ts';
import { TextPane } from './text-pane.tsx';
import { type Review, useReview } from './use-review.ts';

const SHOWN = ['waiting', 'doubtful', 'differs', 'accepted', 'all'] as const;

/** The review of a report: text at the left, readings at the right, keys and progress below. */
export function ReportReview({ report }: { readonly report: Report }) {
  const review = useReview(report);
  const [asking, setAsking] = useState(false);
  useReviewKeys(review, () => setAsking(true));
  return (
    <>
      <FileLine review={review} />
      <div className="gt-review gt-report">
        <div className="gt-report-columns">
          <TextPane review={review} />
          <ReadingList review={review} />
        </div>
        <Bar review={review} onRest={() => setAsking(true)} />
      </div>
      {asking && (
        <FormDialog
          title={t('reports.rest.title')}
          submit={t('reports.rest.run', { n: review.rest.length })}
          ready={review.rest.length > 0}
          onSubmit={() => {
            setAsking(false);
            review.acceptRest(review.rest.length);
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('reports.rest.note', { n: review.rest.length })}</p>
        </FormDialog>
      )}
    </>
  );
}

/** What the report is, what it was taken to be about, and which readings are shown. */
function FileLine({ review }: { readonly review: Review }) {
  const { report, tab, setTab, same } = review;
  const taken = [report.place, report.year].filter((part) => part !== null).join(' · ');
  return (
    <ContextBar label={t('reports.tabs')}>
      <FileTextOutlined aria-hidden="true" className="gt-report-icon" />
      <b className="gt-report-file" title={report.fileName ?? report.title}>
        {report.title}
      </b>
      <span className="gt-note">
        {t('reports.file.characters', { n: report.characters })} ·{' '}
        {t('reports.file.by', { by: report.addedBy, at: printInstant(report.addedAt) })}
      </span>
      <Publication report={report} />
      <Tag tone="accent">{t('reports.file.taken', { place: taken })}</Tag>
      {report.readWith && (
        <span className="gt-note" title={report.readWith.hash}>
          {t('reports.file.readWith', report.readWith)}
        </span>
      )}
      {same && <Tag tone="yellow">{t('reports.add.same')}</Tag>}
      {report.abilities.takeFile && (
        <a className="gt-report-take" href={`/api/reports/${report.id}/file`} download>
          {t('reports.file.take')}
        </a>
      )}
      <Button
        size="small"
        icon={<PrinterOutlined />}
        aria-label={t('reports.file.print')}
        onClick={() => window.print()}
      />
      <div className="gt-context-end">
        <Segmented
          label={t('reports.tabs')}
          value={tab}
          onChange={setTab}
          options={SHOWN.map((each) => ({
            value: each,
            label: t(`reports.tab.${each}`),
            count: inTab(report.readings, each).length,
          }))}
        />
        <span className="gt-report-before">
          {t('reports.before')} <b>{t('reports.notEntered')}</b>
        </span>
      </div>
    </ContextBar>
  );
}

const KEYS = [
  { keys: ['J', 'K'], word: 'move' },
  { keys: ['A'], word: 'accept' },
  { keys: ['E'], word: 'edit' },
  { keys: ['X'], word: 'reject' },
  { keys: ['R'], word: 'back' },
  { keys: ['Z'], word: 'undo' },
] as const;

/** Keys at the left, how far one is and what comes of it at the right. */
function Bar({ review, onRest }: { readonly review: Review; readonly onRest: () => void }) {
  const { report, rest, mayDecide, makeBatch, busy, error } = review;
  const { counts, batches } = report;
  const done = counts.all - counts.waiting - counts.doubtful;
  const standing = batches.filter(({ status }) => status !== 'discarded');
  return (
    <section className="gt-review-bar gt-report-bar" aria-label={t('reports.bar')}>
      <div className="gt-report-keys">
        {mayDecide &&
          KEYS.map(({ keys, word }) => (
            <span key={word}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {t(`reports.keys.${word}`)}
            </span>
          ))}
        {mayDecide && rest.length > 0 && (
          <button type="button" className="gt-link" onClick={onRest}>
            <kbd>Shift+A</kbd> {t('reports.act.rest', { n: rest.length })}
          </button>
        )}
        {error !== null && (
          <span role="alert" className="gt-review-blocked">
            {messageOf(error)}
          </span>
        )}
      </div>
      <div className="gt-review-acts">
        {standing.map(({ id, no, readings }) => (
          <Link key={id} to="/sources/batches/$id" params={{ id }}>
            {t('reports.batchOf', { no, n: readings })}
          </Link>
        ))}
        <progress
          value={done}
          max={Math.max(1, counts.all)}
          aria-label={t('reports.progress', { done, all: counts.all })}
        />
        <span className="gt-report-done">
          <b>{done}</b> / {counts.all}
        </span>
        <Link to="/reports" className="gt-review-later" title={t('reports.saved')}>
          {t('reports.draft')}
        </Link>
        {mayDecide && (
          <Button type="primary" disabled={counts.ready === 0 || busy} loading={busy} onClick={makeBatch}>
            {t('reports.batch')} {counts.ready > 0 ? counts.ready : ''} <kbd>Ctrl+Enter</kbd>
          </Button>
        )}
      </div>
    </section>
  );
}
