import type { Report } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { usePublication } from '../api.ts';

/** Who published the report and when, with the characters that say so, and the way to correct it. */
export function Publication({ report }: { readonly report: Report }) {
  const [open, setOpen] = useState(false);
  const { publisher, publishedOn, publishedAt, abilities } = report;
  const said = [publisher, publishedOn].filter((part) => part !== null).join(' ');
  const places = [publishedAt.publisher, publishedAt.day].filter((place) => place !== null);
  const quoted = places.map(([start, end]) =>
    t('reports.published.quote', { text: report.text.slice(start, end), from: start + 1, to: end }),
  );
  const title = quoted.length > 0 ? quoted.join('\n') : said === '' ? undefined : t('reports.published.typed');
  const words = said === '' ? t('reports.published.unknown') : t('reports.published.said', { said });
  return (
    <span className="gt-note gt-report-published">
      {abilities.decide ? (
        <button type="button" className="gt-link" title={title} onClick={() => setOpen(true)}>
          {words}
        </button>
      ) : (
        <span title={title}>{words}</span>
      )}
      {open && <PublicationDialog report={report} quoted={quoted} onClose={() => setOpen(false)} />}
    </span>
  );
}

interface DialogProps {
  readonly report: Report;
  readonly quoted: readonly string[];
  readonly onClose: () => void;
}

function PublicationDialog({ report, quoted, onClose }: DialogProps) {
  const save = usePublication(report.id);
  const [publisher, setPublisher] = useState(report.publisher ?? '');
  const [day, setDay] = useState(report.publishedOn ?? '');
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  return (
    <FormDialog
      title={t('reports.published.title')}
      submit={t('reports.published.save')}
      onSubmit={() => save.mutate({ publisher: given(publisher), publishedOn: given(day) }, { onSuccess: onClose })}
      onClose={onClose}
      busy={save.isPending}
      ready={day === '' || day <= officeDay(Date.now())}
      error={save.error}
    >
      <div className="gt-form">
        <Field label={t('reports.published.publisher')} value={publisher} onChange={setPublisher} />
        <Field label={t('reports.published.day')} value={day} onChange={setDay} type="date" />
      </div>
      {quoted.map((each) => (
        <p key={each} className="gt-note">
          {each}
        </p>
      ))}
      <p className="gt-note">{t('reports.published.note')}</p>
    </FormDialog>
  );
}
