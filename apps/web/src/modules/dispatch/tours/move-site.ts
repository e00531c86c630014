import type { TourLeg } from '@guatu/contract';

/** The sites of each leg in order, as the server takes them. */
export interface LegOrder {
  readonly leg: string;
  readonly sites: readonly string[];
}

export function ordersOf(legs: readonly TourLeg[]): readonly LegOrder[] {
  return legs.map(({ code, stops }) => ({ leg: code, sites: stops.map(({ site }) => site) }));
}

/** A site one place earlier (-1) or later (1) on its leg; the same order where there is no such place. */
export function moveBy(orders: readonly LegOrder[], site: string, step: -1 | 1): readonly LegOrder[] {
  return orders.map(({ leg, sites }) => {
    const at = sites.indexOf(site);
    const to = at + step;
    if (at < 0 || to < 0 || to >= sites.length) return { leg, sites };
    return { leg, sites: sites.toSpliced(at, 1).toSpliced(to, 0, site) };
  });
}

/** A site at the end of another leg, or on none. */
export function moveTo(orders: readonly LegOrder[], site: string, leg: string | null): readonly LegOrder[] {
  return orders.map((order) => {
    const sites = order.sites.filter((each) => each !== site);
    return { leg: order.leg, sites: order.leg === leg ? [...sites, site] : sites };
  });
}
