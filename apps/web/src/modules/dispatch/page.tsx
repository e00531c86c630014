import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CalendarView } from './calendar/calendar-view.tsx';
import { ListsView } from './lists/lists-view.tsx';
import { MeetingView } from './meeting/meeting-view.tsx';
import { RequestsView } from './requests/requests-view.tsx';
import { TasksView } from './tasks/tasks-view.tsx';
import { ToursView } from './tours/tours-view.tsx';
import type { View } from './view-bar.tsx';

const SHOWN: Readonly<Record<View, () => ReactNode>> = {
  meeting: MeetingView,
  tasks: TasksView,
  requests: RequestsView,
  calendar: CalendarView,
  lists: ListsView,
  tours: ToursView,
};

/** Dispatch from one page: the meeting, the orders that came out of it, the year's occurrences, the six lists and
 * tours. */
export default function DispatchPage() {
  const { view = 'meeting' } = useSearch({ strict: false }) as { readonly view?: View };
  const Shown = SHOWN[view] ?? MeetingView;
  return <Shown />;
}
