import type { Tour, TourBreachLine, TourLeg } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, messageOf } from '../../../ui/states.tsx';
import { useOrder } from './api.ts';
import { printMinute } from './minutes.ts';
import { type LegOrder, moveBy, moveTo, ordersOf } from './move-site.ts';
import { siteNumbers } from './route-layout.ts';

export interface TimetableProps {
  readonly tour: Tour;
  readonly mayPlan: boolean;
}

type Plan = NonNullable<Tour['plan']>;

/** When each site is seen, what does not work, and what was left out; the order can be changed by hand. */
export function Timetable({ tour, mayPlan }: TimetableProps) {
  const order = useOrder(tour);
  const { plan, rule } = tour;
  if (plan === null) {
    return (
      <Card title={t('tours.route.title')}>
        <Empty title={t('tours.route.none')} note={t('tours.route.noneNote')} />
      </Card>
    );
  }
  const change = (legs: readonly LegOrder[]) => order.mutate({ legs: [...legs] });
  const { detour, kilometresPerHour: speed, version } = rule;
  return (
    <Card flush title={t('tours.route.title')} note={t('tours.route.total', { minutes: plan.travelMinutes })}>
      <p className="gt-agenda-empty gt-note">{t('tours.route.basis', { detour, speed, version })}</p>
      {order.error !== null && (
        <p className="gt-problem gt-agenda-empty" role="alert">
          {messageOf(order.error)}
        </p>
      )}
      <Breaches tour={tour} plan={plan} />
      {plan.legs.map((leg) => (
        <LegTable key={leg.code} leg={leg} tour={tour} plan={plan} change={mayPlan ? change : null} />
      ))}
      <LeftOut tour={tour} plan={plan} change={mayPlan ? change : null} />
    </Card>
  );
}

const nameOf = ({ sites }: Tour, code: string | null): string =>
  sites.find((site) => site.code === code)?.facts.name ?? code ?? '';

export function legName({ code, day }: Pick<TourLeg, 'code' | 'day'>): string {
  return t('tours.route.legName', { day, half: t(`tours.route.half.${code.endsWith('B') ? 'B' : 'A'}`) });
}

function Breaches({ tour, plan }: { readonly tour: Tour; readonly plan: Plan }) {
  if (plan.breaches.length === 0) return null;
  const legOf = (code: string | null) => plan.legs.find((leg) => leg.code === code);
  const words = ({ kind, leg, site, by }: TourBreachLine) => {
    const found = legOf(leg);
    return t(`tours.route.breach.${kind}`, { site: nameOf(tour, site), leg: found ? legName(found) : '', by });
  };
  return (
    <div className="gt-tour-breaches" role="status">
      <b>{t('tours.route.breaches', { n: plan.breaches.length })}</b>
      <ul>
        {plan.breaches.map((breach) => (
          <li key={`${breach.kind} ${breach.leg} ${breach.site}`}>{words(breach)}</li>
        ))}
      </ul>
    </div>
  );
}

interface LegProps {
  readonly tour: Tour;
  readonly plan: Plan;
  /** Null where the order may not be changed. */
  readonly change: ((legs: readonly LegOrder[]) => void) | null;
}

function LegTable({ leg, tour, plan, change }: LegProps & { readonly leg: TourLeg }) {
  const numbers = siteNumbers(plan);
  const { on, from, until, startName: start, endName: end, stops, travelMinutes: minutes } = leg;
  const when = t('tours.route.leg', { on, from: printMinute(from), until: printMinute(until) });
  return (
    <section className="gt-tour-leg" aria-label={legName(leg)}>
      <h3>
        {legName(leg)} <span className="gt-note">{when}</span>{' '}
        <span className="gt-note">{t('tours.route.legNote', { start, end, n: stops.length, minutes })}</span>
      </h3>
      <table className="gt-papers">
        <thead>
          <tr>
            <th>{t('tours.site.no')}</th>
            <th>{t('tours.route.column.site')}</th>
            <th>{t('tours.route.column.travel')}</th>
            <th>{t('tours.route.column.arrive')}</th>
            <th>{t('tours.route.column.begin')}</th>
            <th>{t('tours.route.column.leave')}</th>
            {change && <th>{t('tours.route.column.move')}</th>}
          </tr>
        </thead>
        <tbody>
          {stops.map(({ site, travel, arrive, begin, leave }) => (
            <tr key={site}>
              <td>{numbers.get(site)}</td>
              <td>{nameOf(tour, site)}</td>
              <td>{travel}</td>
              <td>{printMinute(arrive)}</td>
              <td>{printMinute(begin)}</td>
              <td>{printMinute(leave)}</td>
              {change && (
                <td>
                  <MoveSite site={site} leg={leg.code} tour={tour} plan={plan} change={change} />
                </td>
              )}
            </tr>
          ))}
          <tr>
            <td />
            <td className="gt-note">{t('tours.route.back', { place: end })}</td>
            <td>{leg.home}</td>
            <td>{printMinute(leg.backAt)}</td>
            <td colSpan={change ? 3 : 2} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface MoveProps extends LegProps {
  readonly site: string;
  readonly leg: string | null;
  readonly change: (legs: readonly LegOrder[]) => void;
}

/** One place up or down, or to another leg. */
function MoveSite({ site, leg, tour, plan, change }: MoveProps) {
  const orders = ordersOf(plan.legs);
  const name = nameOf(tour, site);
  return (
    <span className="gt-tour-move">
      {leg !== null && (
        <>
          <button
            type="button"
            aria-label={t('tours.route.up', { name })}
            onClick={() => change(moveBy(orders, site, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={t('tours.route.down', { name })}
            onClick={() => change(moveBy(orders, site, 1))}
          >
            ↓
          </button>
        </>
      )}
      <select
        aria-label={t('tours.route.to', { name })}
        value={leg ?? ''}
        onChange={({ target }) => change(moveTo(orders, site, target.value === '' ? null : target.value))}
      >
        <option value="">{t('tours.route.out')}</option>
        {plan.legs.map((each) => (
          <option key={each.code} value={each.code}>
            {legName(each)}
          </option>
        ))}
      </select>
    </span>
  );
}

function LeftOut({ tour, plan, change }: LegProps) {
  if (plan.leftOut.length === 0) return null;
  return (
    <section className="gt-tour-leg" aria-label={t('tours.route.leftOut', { n: plan.leftOut.length })}>
      <h3>{t('tours.route.leftOut', { n: plan.leftOut.length })}</h3>
      <ul className="gt-tour-open">
        {plan.leftOut.map(({ site, why }) => (
          <li key={site}>
            <span>
              {nameOf(tour, site)} <span className="gt-note">{t(`tours.route.why.${why}`)}</span>
            </span>
            {change && <MoveSite site={site} leg={null} tour={tour} plan={plan} change={change} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
