import type { AgendaItem, DispatchDesk, Meeting } from '@guatu/contract';
import { addDays, isoDay } from '@guatu/kernel';
import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { Empty, ErrorState, messageOf, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { SiteDayCard } from '../../visits/card/site-day-card.tsx';
import { ViewBar } from '../view-bar.tsx';
import { AddItemDialog } from './add-item-dialog.tsx';
import { AgendaCard } from './agenda-card.tsx';
import { type Acts, useActs, useDesk } from './api.ts';
import { bothTexts } from './both-texts.ts';
import { BothWrote } from './both-wrote.tsx';
import type { ItemBodyProps } from './item-body.tsx';
import { ItemCard } from './item-card.tsx';
import { moveItem } from './move-item.ts';
import { Projection } from './projection.tsx';
import { LastCard, RankingCard } from './results.tsx';
import '../dispatch.css';

/** Prepare, run and minute the weekly meeting on one screen. */
export function MeetingView() {
  const desk = useDesk();
  return (
    <>
      {!desk.data && <ViewBar view="meeting" />}
      {desk.isError && <ErrorState error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.isPending && <Skeleton rows={12} />}
      {/* Drafts belong to one meeting. */}
      {desk.data && <Desk key={desk.data.meeting?.id} desk={desk.data} />}
    </>
  );
}

/** A decision is proposed to be done within a week. */
const USUAL_DAYS = 7;

function Desk({ desk }: { readonly desk: DispatchDesk }) {
  const { meeting, last, ranking } = desk;
  const acts = useActs(meeting);
  const mayManage = useMay('dispatch.manage');
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [projecting, setProjecting] = useState(false);
  const endProjection = useCallback(() => setProjecting(false), []);
  const sentence = useRef<HTMLInputElement>(null);
  const items = meeting?.items ?? [];
  const at = Math.max(
    0,
    items.findIndex(({ code }) => code === chosen),
  );
  const item = items[at];
  const writable = mayManage && meeting !== null;
  const arranging = mayManage && meeting?.status === 'PREPARED';
  const busy = Object.values(acts).some(({ isPending }) => isPending);
  const failed = Object.values(acts).find(({ error }) => error !== null)?.error;
  const go = (step: number) => setChosen(items[at + step]?.code ?? item?.code ?? null);
  const record = (outcome: 'RECORDED' | 'LEFT', note: string | null) => {
    if (!item || busy) return;
    acts.record.mutate({ code: item.code, outcome, note }, { onSuccess: () => go(1) });
  };
  const shownOf = (of: AgendaItem, { tasks }: Meeting): ItemBodyProps => ({
    ...{ item: of, writable, busy, sentence, due: addDays(isoDay(desk.today), USUAL_DAYS) },
    tasks: tasks.filter(({ itemCode }) => itemCode === of.code),
    earlier: desk.earlier.find(({ code }) => code === of.code) ?? null,
    onDecide: (order) => acts.decide.mutate({ code: of.code, order }),
  });
  const both = item && bothTexts(acts.record.error, item.code, acts.record.variables);
  useShortcut('p', t('dispatch.project'), () => setProjecting(true), item !== undefined);
  useShortcut('j', t('dispatch.nextItem'), () => go(1));
  useShortcut('k', t('dispatch.previous'), () => go(-1));
  useShortcut('n', t('dispatch.add'), () => sentence.current?.focus(), writable);
  return (
    <>
      <MeetingBar desk={desk} acts={acts} busy={busy} mayManage={mayManage} onProject={() => setProjecting(true)} />
      {failed && !both && (
        <p className="gt-dispatch-refused" role="alert">
          {messageOf(failed)}
        </p>
      )}
      <div className="gt-dispatch">
        {meeting ? (
          <AgendaCard
            items={items}
            listed={desk.agendaListed}
            selected={item?.code ?? null}
            onSelect={setChosen}
            acts={
              arranging && (
                <>
                  <Button size="small" disabled={busy} onClick={() => setAdding(true)}>
                    {t('dispatch.addItem')}
                  </Button>
                  <Button size="small" disabled={busy} onClick={() => acts.prepare.mutate(meeting.day)}>
                    {t('dispatch.renew')}
                  </Button>
                </>
              )
            }
          />
        ) : (
          <Upcoming desk={desk} onPrepare={mayManage ? (day) => acts.prepare.mutate(day) : null} />
        )}
        {item && meeting && (
          <ItemCard
            key={`${meeting.id} ${item.code}`}
            shown={shownOf(item, meeting)}
            note={notes[item.code] ?? item.note ?? ''}
            onNote={(note) => setNotes({ ...notes, [item.code]: note })}
            onRecord={record}
            onPrevious={() => go(-1)}
            onMove={
              arranging
                ? (step) => {
                    const codes = moveItem(items, item.code, step);
                    if (codes !== null) acts.order.mutate(codes);
                  }
                : null
            }
          />
        )}
        <div className="gt-dispatch-results">
          <LastCard last={last} />
          <RankingCard ranking={ranking} />
          <SiteDayCard />
        </div>
      </div>
      {projecting && item && meeting && (
        <Projection
          shown={shownOf(item, meeting)}
          place={at + 1}
          of={items.length}
          onStep={go}
          onClose={endProjection}
        />
      )}
      {adding && <AddItemDialog add={acts.add} onClose={() => setAdding(false)} />}
      {both && (
        <BothWrote
          {...both}
          onKeep={(note) => {
            setNotes({ ...notes, [both.code]: note });
            acts.record.mutate({ ...both.again, note }, { onSuccess: () => go(1) });
          }}
          onClose={() => acts.record.reset()}
        />
      )}
    </>
  );
}

interface MeetingBarProps {
  readonly desk: DispatchDesk;
  readonly acts: Acts;
  readonly busy: boolean;
  readonly mayManage: boolean;
  readonly onProject: () => void;
}

function MeetingBar({ desk: { meeting, schedule }, acts, busy, mayManage, onProject }: MeetingBarProps) {
  return (
    <ViewBar view="meeting" path={meeting?.title ?? schedule.title}>
      <b>{meeting?.title ?? schedule.title}</b>
      {meeting && <span>{meeting.day}</span>}
      {meeting && <Tag tone="accent">{t(`dispatch.status.${meeting.status}`)}</Tag>}
      <span className="gt-note">
        {t('dispatch.basis', { title: schedule.title, version: String(schedule.ruleVersion) })}
      </span>
      {meeting && (
        <div className="gt-context-end">
          <Button disabled={meeting.items.length === 0} onClick={onProject}>
            {t('dispatch.project')} <kbd>P</kbd>
          </Button>
          {mayManage && (
            <Button
              type="primary"
              disabled={busy}
              onClick={() => (meeting.status === 'OPEN' ? acts.finish : acts.open).mutate()}
            >
              {meeting.status === 'OPEN' ? t('dispatch.finish') : t('dispatch.openMeeting')}
            </Button>
          )}
        </div>
      )}
    </ViewBar>
  );
}

interface UpcomingProps {
  readonly desk: DispatchDesk;
  readonly onPrepare: ((day: string) => void) | null;
}

/** Nothing is in hand: the next day by the schedule, and what waits for a calendar. */
function Upcoming({ desk: { upcoming, provisional }, onPrepare }: UpcomingProps) {
  const [next] = upcoming;
  const [waiting] = provisional;
  const note = next
    ? t('dispatch.next', { day: next.day, from: next.prepareFrom })
    : waiting
      ? t('dispatch.provisional', { day: waiting.day, year: String(waiting.missingYear) })
      : t('dispatch.noneAhead');
  return (
    <div className="gt-dispatch-upcoming">
      <Empty
        title={t('dispatch.noMeeting')}
        note={note}
        {...(next && onPrepare ? { action: { label: t('dispatch.prepare'), run: () => onPrepare(next.day) } } : {})}
      />
    </div>
  );
}
