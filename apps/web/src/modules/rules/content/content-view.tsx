import type { DataObject, DataWords } from '@guatu/kernel';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { schemeOf, withScheme } from '../../evaluation/scheme/written.ts';
import { bodyOf, calendarYear, type Notice, noticeOf } from '../calendar/days.ts';
import { YearView } from '../calendar/year-view.tsx';
import { ItemsTable } from './items-table.tsx';
import { contentParts, valueKind } from './tables.ts';
import { ValueCell } from './value-cell.tsx';

export interface ContentViewProps {
  readonly ruleId: string;
  readonly body: DataObject;
  readonly words: DataWords;
  /** Left out where the content is only read. */
  readonly onChange?: ((body: DataObject) => void) | undefined;
}

/** Schemes are written by few, and their form is as large as all the rest of the page. */
const SchemeView = lazy(async () => ({
  default: (await import('../../evaluation/scheme/scheme-view.tsx')).SchemeView,
}));

/** What a rule says: a calendar as the months of its year, a scheme of evaluation as a form, everything else as tables. */
export function ContentView(props: ContentViewProps) {
  const { ruleId, body } = props;
  const year = calendarYear(ruleId);
  const notice = year === null ? null : noticeOf(body);
  const scheme = schemeOf(body);
  if (year !== null && notice !== null) return <CalendarContent {...props} year={year} notice={notice} />;
  if (scheme !== null) return <SchemeContent {...props} scheme={scheme} />;
  return <Tables {...props} />;
}

function SchemeContent(props: ContentViewProps & { readonly scheme: DataObject }) {
  const { ruleId, body, words, scheme, onChange } = props;
  const [view, setView] = useState<'form' | 'table'>('form');
  const extra = (
    <Segmented
      label={t('schemeForm.label')}
      value={view}
      onChange={setView}
      options={[
        { value: 'form', label: t('schemeForm.asForm') },
        { value: 'table', label: t('schemeForm.asTable') },
      ]}
    />
  );
  if (view === 'table') return <Tables {...props} extra={extra} />;
  return (
    <Suspense fallback={<Skeleton rows={10} />}>
      <SchemeView
        ruleId={ruleId}
        scheme={scheme}
        words={words}
        extra={extra}
        onChange={onChange && ((next) => onChange(withScheme(body, next)))}
      />
    </Suspense>
  );
}

function CalendarContent(props: ContentViewProps & { readonly year: number; readonly notice: Notice }) {
  const { year, notice, body, onChange } = props;
  const [view, setView] = useState<'calendar' | 'table'>('calendar');
  const extra = (
    <Segmented
      label={t('rules.view.label')}
      value={view}
      onChange={setView}
      options={[
        { value: 'calendar', label: t('rules.view.calendar') },
        { value: 'table', label: t('rules.view.table') },
      ]}
    />
  );
  if (view === 'table') return <Tables {...props} extra={extra} />;
  return (
    <YearView
      year={year}
      notice={notice}
      extra={extra}
      onChange={onChange && ((next) => onChange(bodyOf(body, next)))}
    />
  );
}

function Tables({ body, words, onChange, extra }: ContentViewProps & { readonly extra?: ReactNode }) {
  return contentParts(body, words).map((part, index) => {
    const change = onChange && ((value: DataObject[string]) => onChange({ ...body, [part.key]: value }));
    const note = 'items' in part ? t('rules.content.count', { n: part.items.length }) : undefined;
    return (
      <Card key={part.key} title={part.title} note={note} extra={index === 0 ? extra : undefined}>
        {'items' in part ? (
          <ItemsTable title={part.title} items={part.items} words={words} onChange={change} />
        ) : (
          <ValueCell
            label={part.title}
            value={part.value}
            kind={valueKind(part.value, words)}
            choices={[]}
            words={words}
            onChange={change}
          />
        )}
      </Card>
    );
  });
}
