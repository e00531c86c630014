import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MeetingView } from './meeting/meeting-view.tsx';
import { TasksView } from './tasks/tasks-view.tsx';
import type { View } from './view-bar.tsx';

const SHOWN: Readonly<Record<View, () => ReactNode>> = { meeting: MeetingView, tasks: TasksView };

/** Dispatch from one page: the meeting, and the orders that came out of it. */
export default function DispatchPage() {
  const { view = 'meeting' } = useSearch({ strict: false }) as { readonly view?: View };
  const Shown = SHOWN[view] ?? MeetingView;
  return <Shown />;
}
