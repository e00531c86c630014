import type { TourCandidate } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { Money } from '../../../ui/money.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { type CandidateFilter, useCandidates } from './api.ts';

const STATES = ['NEW', 'UNDER_WAY', 'PRODUCING', 'PREPARING'] as const;
const LIGHTS = ['RED', 'YELLOW', 'GREEN'] as const;

export interface PickDialogProps {
  /** Projects that are on the tour already. */
  readonly chosen: readonly string[];
  readonly onTake: (picked: readonly TourCandidate[]) => void;
  readonly onClose: () => void;
}

/** Chooses projects by how far they are, by their light, by name or area. */
export function PickDialog({ chosen, onTake, onClose }: PickDialogProps) {
  const id = useId();
  const [filter, setFilter] = useState<CandidateFilter>({});
  const [picked, setPicked] = useState<ReadonlyMap<string, TourCandidate>>(new Map());
  const { data, error, isPending } = useCandidates(filter);
  const free = (data?.candidates ?? []).filter(({ projectId }) => !chosen.includes(projectId));
  const toggle = (candidate: TourCandidate) => {
    const next = new Map(picked);
    if (!next.delete(candidate.projectId)) next.set(candidate.projectId, candidate);
    setPicked(next);
  };
  const choose = (more: { readonly [K in keyof CandidateFilter]?: CandidateFilter[K] | undefined }) => {
    const next = { ...filter, ...more };
    setFilter(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== '')));
  };
  return (
    <FormDialog
      title={t('tours.pick.title')}
      className="gt-tour-dialog"
      submit={t('tours.pick.take')}
      onSubmit={() => onTake([...picked.values()])}
      onClose={onClose}
      ready={picked.size > 0}
      error={error}
    >
      <div className="gt-form gt-tour-filter">
        <div>
          <label htmlFor={`${id}-state`}>{t('tours.pick.state')}</label>
          <select
            id={`${id}-state`}
            value={filter.state ?? ''}
            onChange={({ target }) => choose({ state: STATES.find((each) => each === target.value) })}
          >
            <option value="">{t('tours.pick.any')}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {t(`tours.pick.states.${state}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-light`}>{t('tours.pick.light')}</label>
          <select
            id={`${id}-light`}
            value={filter.light ?? ''}
            onChange={({ target }) => choose({ light: LIGHTS.find((each) => each === target.value) })}
          >
            <option value="">{t('tours.pick.any')}</option>
            {LIGHTS.map((light) => (
              <option key={light} value={light}>
                {t(`light.word.${lightState(light)}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-search`}>{t('tours.pick.search')}</label>
          <input
            id={`${id}-search`}
            maxLength={40}
            value={filter.search ?? ''}
            onChange={({ target }) => choose({ search: target.value })}
          />
        </div>
      </div>
      <p className="gt-note" role="status">
        {t('tours.pick.count', { total: data?.total ?? 0, shown: free.length, chosen: picked.size })}
      </p>
      {isPending && <Skeleton rows={6} />}
      {data && free.length === 0 && <p className="gt-note">{t('tours.pick.none')}</p>}
      <ul className="gt-tour-pick">
        {free.map((each) => (
          <li key={each.projectId}>
            <label>
              <input type="checkbox" checked={picked.has(each.projectId)} onChange={() => toggle(each)} />
              <span>{each.name}</span>
              <span className="gt-note">{each.unit}</span>
              <span className="gt-note">{t(`tours.pick.states.${each.state}`)}</span>
              <Light state={lightState(each.light)} show="short" />
              <Money yuan={each.totalInvestment} withUnit />
            </label>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
