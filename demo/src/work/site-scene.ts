import type { Random } from '../random.ts';

const [WIDTH, HEIGHT] = [640, 480];

/** What is standing on a site. */
export type SiteStage = 'PILES' | 'FRAME' | 'HALL';

/** A drawn picture of a building site as SVG, for a demo that shows no real place; no two draws look alike. */
export function siteScene(stage: SiteStage, random: Random): string {
  const horizon = random.int(190, 270);
  const parts = [
    rect(0, 0, WIDTH, horizon, shade(random, [190, 205, 220])),
    hills(horizon, random),
    rect(0, horizon, WIDTH, HEIGHT - horizon, shade(random, [150, 125, 95])),
    ...heaps(horizon, random),
    ...STANDING[stage](horizon, random),
    ...crew(random),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`;
}

const STANDING: Readonly<Record<SiteStage, (horizon: number, random: Random) => readonly string[]>> = {
  PILES: (horizon, random) => {
    const rig = random.int(120, 500);
    const piles = Array.from({ length: random.int(6, 12) }, (_, at) =>
      rect(40 + at * 48, horizon + random.int(60, 150), 12, random.int(20, 44), '#8d8d88'),
    );
    return [...piles, rect(rig, 40, 14, horizon + 40, '#c8802a'), rect(rig - 40, horizon + 70, 100, 38, '#a8651c')];
  },
  FRAME: (horizon, random) => {
    const [left, bays, floors] = [random.int(60, 200), random.int(4, 7), random.int(2, 4)];
    const top = horizon + 60 - floors * 58;
    const columns = Array.from({ length: bays + 1 }, (_, at) =>
      rect(left + at * 60, top, 10, floors * 58 + 40, '#6f747a'),
    );
    const beams = Array.from({ length: floors }, (_, at) => rect(left, top + at * 58, bays * 60 + 10, 9, '#555a60'));
    return [...columns, ...beams, ...crane(random.chance(0.5) ? 30 : 590, random)];
  },
  HALL: (horizon, random) => {
    const [left, wide, high] = [random.int(30, 180), random.int(300, 430), random.int(120, 190)];
    const top = horizon + 90 - high;
    const doors = Array.from({ length: random.int(2, 4) }, (_, at) =>
      rect(left + 30 + at * 95, horizon + 25, 55, 65, '#4c5661'),
    );
    const roof = `<path d="M${left - 10} ${top} l${wide / 2 + 10} -40 l${wide / 2 + 10} 40 Z" fill="#5d7388"/>`;
    return [rect(left, top, wide, high, shade(random, [195, 200, 205])), roof, ...doors];
  },
};

function crane(x: number, random: Random): readonly string[] {
  const jib = x < WIDTH / 2 ? x - 20 : x - 260;
  return [rect(x, 60, 12, 330, '#d8a21c'), rect(jib, random.int(50, 90), 290, 9, '#d8a21c')];
}

function hills(horizon: number, random: Random): string {
  const tops = Array.from({ length: 9 }, (_, at) => `L${at * 80} ${horizon - random.int(5, 95)}`).join(' ');
  return `<path d="M0 ${horizon} ${tops} L${WIDTH} ${horizon} Z" fill="${shade(random, [105, 130, 110])}"/>`;
}

function heaps(horizon: number, random: Random): readonly string[] {
  return Array.from({ length: random.int(2, 5) }, () => {
    const [x, y, wide] = [random.int(0, WIDTH), random.int(horizon + 30, HEIGHT), random.int(60, 190)];
    return `<ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${wide / 4}" fill="${shade(random, [120, 95, 70])}"/>`;
  });
}

function crew(random: Random): readonly string[] {
  return Array.from({ length: random.int(2, 6) }, () => {
    const [x, y] = [random.int(30, WIDTH - 30), random.int(340, 430)];
    return `${rect(x, y, 10, 28, '#d9541e')}<circle cx="${x + 5}" cy="${y - 6}" r="7" fill="#f3d21b"/>`;
  });
}

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const shade = (random: Random, colour: readonly [number, number, number]): string =>
  `rgb(${colour.map((each) => each + random.int(-25, 25)).join(',')})`;
