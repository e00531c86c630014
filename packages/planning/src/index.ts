export { planningErrors } from './errors.ts';
export { type Activity, makeNetwork, type Network } from './network.ts';
export { type Forecast, forecastNetwork, type Progress, readyActivities } from './progress.ts';
export { daysFromTo, type Schedule, type Slot, scheduleNetwork } from './schedule.ts';
export { type NetworkChange, transformNetwork } from './transform.ts';
