import type { Drawing, DrawnArea } from './drawing.ts';

const TILE = { width: 132, height: 72, gap: 6 } as const;
/** Cards are wider than high by about this much. */
const SHAPE = 1.1;

/** A scheme of equal tiles for units that nobody has drawn: towns of a district, districts of another city. */
export function tiledDrawing(ids: readonly number[]): Drawing {
  const columns = Math.max(1, Math.ceil(Math.sqrt(ids.length * SHAPE)));
  const rows = Math.max(1, Math.ceil(ids.length / columns));
  const areas = ids.map((id, index): DrawnArea => {
    const x = (index % columns) * (TILE.width + TILE.gap) + TILE.gap;
    const y = Math.floor(index / columns) * (TILE.height + TILE.gap) + TILE.gap;
    const right = x + TILE.width;
    const bottom = y + TILE.height;
    return {
      id,
      path: `M${x} ${y}H${right}V${bottom}H${x}Z`,
      label: [x + TILE.width / 2, y + TILE.height / 2],
      pins: [
        [x + 9, y + 9],
        [right - 9, y + 9],
        [x + 9, bottom - 9],
        [right - 9, bottom - 9],
      ],
    };
  });
  return {
    width: columns * (TILE.width + TILE.gap) + TILE.gap,
    height: rows * (TILE.height + TILE.gap) + TILE.gap,
    areas,
    waters: [],
  };
}
