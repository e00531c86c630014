import type { DataObject, DataWords } from '@guatu/kernel';
import { type ReactNode, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { bodyOf, calendarYear, noticeOf } from '../calendar/days.ts';
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

/** What a rule says: a calendar as the months of its year, everything else as tables of its items. */
export function ContentView(props: ContentViewProps) {
  const { ruleId, body, onChange } = props;
  const year = calendarYear(ruleId);
  const notice = year === null ? null : noticeOf(body);
  const [view, setView] = useState<'calendar' | 'table'>('calendar');
  if (year === null || notice === null) return <Tables {...props} />;
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
