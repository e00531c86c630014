import type { Tour, TourList } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useCreateTour, useSetDays } from './api.ts';
import { dayOf, draftOf, newDay } from './day-draft.ts';
import { DaysForm } from './days-form.tsx';

interface CreateDialogProps {
  readonly chosen: TourList['open'][number];
  readonly defaults: TourList['defaults'];
  readonly onClose: () => void;
}

/** Begins the plan of a tour on a day of its mechanism. */
export function CreateDialog({ chosen, defaults, onClose }: CreateDialogProps) {
  const navigate = useNavigate();
  const create = useCreateTour();
  const [drafts, setDrafts] = useState([newDay(chosen.day, defaults)]);
  const days = drafts.map(dayOf).filter((day) => day !== null);
  const { scheduleId, day } = chosen;
  return (
    <FormDialog
      title={t('tours.createFor', { title: chosen.title, day })}
      className="gt-tour-dialog"
      submit={t('tours.create')}
      onSubmit={() =>
        create.mutate(
          { scheduleId, day, days },
          { onSuccess: ({ id }) => void navigate({ to: '/dispatch', search: { view: 'tours', tour: id } }) },
        )
      }
      onClose={onClose}
      busy={create.isPending}
      ready={days.length === drafts.length}
      error={create.error}
    >
      <DaysForm days={drafts} onChange={(next) => setDrafts([...next])} />
    </FormDialog>
  );
}

interface EditDaysProps {
  readonly tour: Tour;
  readonly defaults: TourList['defaults'];
  readonly onClose: () => void;
}

/** Changes the days of a tour that is being planned. */
export function EditDaysDialog({ tour, defaults, onClose }: EditDaysProps) {
  const save = useSetDays(tour);
  const [drafts, setDrafts] = useState(tour.days.map((day) => draftOf(day, defaults)));
  const days = drafts.map(dayOf).filter((day) => day !== null);
  return (
    <FormDialog
      title={t('tours.day.edit')}
      className="gt-tour-dialog"
      submit={t('tours.day.edit')}
      onSubmit={() => save.mutate({ days }, { onSuccess: onClose })}
      onClose={onClose}
      busy={save.isPending}
      ready={days.length === drafts.length}
      error={save.error}
    >
      <DaysForm days={drafts} onChange={(next) => setDrafts([...next])} />
    </FormDialog>
  );
}
