/*
 * The tour plan on public instances of its class whose optimum is known: CVRPLIB (capacity; CMT6 also length and time at each
 * place; Augerat et al. 1995, Christofides and Eilon 1969, Christofides, Mingozzi and Toth 1979) and, for one day, TSPLIB
 * (Reinelt 1991). The optimal routes lie beside the coordinates and are measured first: a wrong copy would not add up.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planTour, type TourRequest } from '../packages/planning/src/index.ts';
import { milliseconds, table } from './measure.ts';
import { distances, nearestNeighbour, type RoutingInstance, routeLength } from './nearest-neighbour.ts';

const ROUNDS = Number(process.env.GUATU_BENCH_ROUNDS ?? 100_000);
const folder = join(process.cwd(), 'bench/fixtures/routing');

const rows: string[][] = [];
for (const file of readdirSync(folder).sort()) {
  const instance: RoutingInstance = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  rows.push(await compare(instance));
}
console.log(`${ROUNDS} rounds, seed 1; peer: nearest neighbour and 2-opt`);
console.log(table(['instance', 'days', 'optimum', 'plan', 'gap', 'ms', 'peer', 'gap', 'days'], rows));
console.log(await usualTour());

async function compare(instance: RoutingInstance): Promise<string[]> {
  const travel = distances(instance);
  const known = instance.optimalRoutes.reduce((sum, route) => sum + routeLength(travel, route), 0);
  if (Math.abs(known - instance.optimum) > 0.01) throw new Error(`${instance.name}: the known routes take ${known}`);
  let length = Number.NaN;
  const took = await milliseconds(async () => {
    const plan = planTour(requestOf(instance, travel), { rounds: ROUNDS, seed: 1 });
    if (!plan.ok) throw new Error(plan.error.message);
    length = plan.value.travelMinutes;
  });
  const plain = nearestNeighbour(instance, travel);
  const peer = plain.reduce((sum, route) => sum + routeLength(travel, route), 0);
  const gap = (value: number) => `${((value / instance.optimum - 1) * 100).toFixed(2)} %`;
  return [
    ...[instance.name, String(instance.maxRoutes), String(instance.optimum)],
    ...[length.toFixed(2), gap(length), took.toFixed(0), peer.toFixed(2), gap(peer), String(plain.length)],
  ];
}

function requestOf(instance: RoutingInstance, travel: number[][]): TourRequest {
  const { points, demands, service = 0, capacity, maxMinutes } = instance;
  const day = { start: 0, end: 0, from: 0, until: maxMinutes ?? travel.flat().reduce((sum, each) => sum + each, 0) };
  return {
    travel,
    days: Array.from({ length: instance.maxRoutes }, () => (capacity === null ? day : { ...day, capacity })),
    sites: points.slice(1).map((_, index) => ({
      ...{ id: String(index + 1), place: index + 1, minutes: service },
      ...{ load: demands?.[index + 1] ?? 0, mustVisit: true },
    })),
  };
}

/** Seven parks, 25 sites, two days from 8:30 to 18:00, with the effort the product spends by default. */
async function usualTour(): Promise<string> {
  const points = [[0, 0]];
  for (let site = 0; site < 25; site += 1) {
    const angle = ((site % 7) / 7) * 2 * Math.PI;
    points.push([25 * Math.cos(angle) + site / 7, 20 * Math.sin(angle) - site / 9]);
  }
  const travel = points.map(([x = 0, y = 0]) => points.map(([a = 0, b = 0]) => Math.round(Math.hypot(x - a, y - b))));
  const sites = points
    .slice(1)
    .map((_, index) => ({ id: String(index), place: index + 1, minutes: 25, mustVisit: true }));
  const day = { start: 0, end: 0, from: 510, until: 1080 };
  let minutes = 0;
  const took = await milliseconds(async () => {
    const plan = planTour({ travel, sites, days: [day, day] });
    if (!plan.ok) throw new Error(plan.error.message);
    minutes = plan.value.travelMinutes;
  });
  return `7 parks, 25 sites, 2 days: ${minutes} minutes of travel, planned in ${took.toFixed(0)} ms`;
}
