/** One place to be seen on a tour. Minutes are of the day: 8:30 is 510. */
export interface TourSite {
  readonly id: string;
  /** Its row and column in the travel times. */
  readonly place: number;
  /** Minutes spent there, without travel. */
  readonly minutes: number;
  /** What it takes of a day's capacity (people, goods); nothing when left out. */
  readonly load?: number;
  /** The earliest minute at which the visit can begin; who comes sooner waits. */
  readonly opens?: number;
  /** The latest minute at which it can begin. */
  readonly closes?: number;
  /** Without it there is no tour; the others are left out where the days are too short. */
  readonly mustVisit: boolean;
  /** The days, counted from 0, on which it may be seen; any day when left out. */
  readonly days?: readonly number[];
}

/** One day of a tour, or one vehicle. */
export interface TourDay {
  /** Places where the day begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Minutes at which it begins and by which it must be over. */
  readonly from: number;
  readonly until: number;
  readonly capacity?: number;
}

export interface TourRequest {
  readonly sites: readonly TourSite[];
  readonly days: readonly TourDay[];
  /** Minutes from place (row) to place (column); the ways there and back may differ. */
  readonly travel: readonly (readonly number[])[];
}

export interface TourStop {
  readonly siteId: string;
  readonly arrive: number;
  /** Later than the arrival where one has to wait. */
  readonly begin: number;
  readonly leave: number;
}

export interface PlannedDay {
  readonly stops: readonly TourStop[];
  readonly travelMinutes: number;
  /** The minute of arrival at the day's end. */
  readonly backAt: number;
}

export interface TourPlan {
  readonly days: readonly PlannedDay[];
  readonly travelMinutes: number;
  /** Sites for which no time was found, in the order asked. */
  readonly leftOut: readonly string[];
}
