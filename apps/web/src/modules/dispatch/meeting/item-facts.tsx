import type { AgendaItem, BoardBlocker, GateMilestone } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { type Board, useBoard } from '../../blockers/api.ts';
import { costText } from '../../blockers/cost.tsx';
import { Term } from '../../blockers/term.tsx';
import { useProjectFacts } from './use-item-facts.ts';

/** Why an item is here, what holds it and what a day of waiting costs: what is said before anything is decided. */
export function ItemFacts({ item }: { readonly item: AgendaItem }) {
  const { axes, gate } = useProjectFacts(item.projectId);
  return (
    <>
      <h3>{t('dispatch.why')}</h3>
      <p>
        {t(`dispatch.group.${item.group}`)}
        {'\u3000'}
        {item.reason}
      </p>
      {axes.length > 0 && (
        <ul className="gt-item-lines">
          {axes.map(({ axis, light, label, summary }) => (
            <li key={axis}>
              <Light state={lightState(light)} word={label} /> {summary}
            </li>
          ))}
        </ul>
      )}
      <Held item={item} gate={gate} />
    </>
  );
}

function Held({ item, gate }: { readonly item: AgendaItem; readonly gate: GateMilestone | undefined }) {
  const { projectId, blockerId } = item;
  if (projectId === null && blockerId === null) return null;
  return <HeldBy query={blockerId === null ? { project: projectId ?? '' } : { blocker: blockerId }} gate={gate} />;
}

interface HeldByProps {
  readonly query: { readonly project?: string; readonly blocker?: string };
  readonly gate: GateMilestone | undefined;
}

/** The gate it stands before and the problems that hold it, and what one more day costs. */
function HeldBy({ query, gate }: HeldByProps) {
  const { data } = useBoard(query);
  const blockers = data?.blockers ?? [];
  const waits = gate !== undefined && gate.state !== 'REACHED' ? gate : undefined;
  return (
    <>
      <h3>{t('dispatch.stuck')}</h3>
      {data && blockers.length === 0 && !waits && <p className="gt-note">{t('dispatch.notStuck')}</p>}
      <ul className="gt-item-lines">
        {waits && <Gate gate={waits} />}
        {blockers.map((blocker) => (
          <Blocker key={blocker.id} blocker={blocker} causes={data?.causes ?? []} />
        ))}
      </ul>
      {data && data.cost.promised > 0 && (
        <>
          <h3>
            {t('dispatch.costOfDay')} <span className="gt-note">{t('dispatch.costBasis')}</span>
          </h3>
          <p>
            <b>{costText(data.cost)}</b>
          </p>
        </>
      )}
    </>
  );
}

function Gate({ gate }: { readonly gate: GateMilestone }) {
  const { label, due, overdueDays, requirements } = gate;
  const missing = requirements
    .filter(({ state }) => state !== 'MET' && state !== 'TOLERATED')
    .map((each) => each.label);
  return (
    <li>
      <b>
        {t('dispatch.gate', {
          label,
          missing:
            missing.length > 0
              ? t('dispatch.gateMissing', { names: missing.join(t('dispatch.comma')) })
              : t('dispatch.gateReady'),
        })}
      </b>
      {overdueDays > 0 ? (
        <span className="gt-blockers-late"> {t('dispatch.gateLate', { n: overdueDays })}</span>
      ) : (
        due !== null && <span className="gt-note"> {t('dispatch.gateDue', { due })}</span>
      )}
    </li>
  );
}

function Blocker({ blocker, causes }: { readonly blocker: BoardBlocker; readonly causes: Board['causes'] }) {
  const cause = causes.find(({ id }) => id === blocker.causeId);
  return (
    <li>
      <Link to="/blockers/$id" params={{ id: blocker.id }}>
        {blocker.description}
      </Link>{' '}
      <Term blocker={blocker} />{' '}
      <span className="gt-note">
        {blocker.units.join(t('dispatch.comma'))}
        {cause && ` · ${t('dispatch.sameCause', { title: cause.title })}`}
      </span>
    </li>
  );
}
