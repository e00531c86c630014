import type { Drawing } from './drawing.ts';

/*
 * A drawn scheme of the city's dispatch units, by the ids of `catalog/dispatch-units.json`. Neighbours touch and the
 * river runs where it runs; nothing is measured, and the legend says that it is no boundary. Labels take about 94 × 58.
 */
export const huangshi: Drawing = {
  width: 552,
  height: 304,
  areas: [
    {
      id: 10,
      path: 'M16 4H124V66H16Z',
      label: [70, 35],
      pins: [[116, 12]],
    },
    {
      id: 100,
      path: 'M274 26H352L385 54V95H274Z',
      label: [325, 60],
      pins: [
        [377, 62],
        [377, 84],
        [282, 34],
      ],
    },
    {
      id: 200,
      path: 'M385 54L444 85L480 116L488 145H355V95H385Z',
      label: [421, 117],
      pins: [
        [363, 105],
        [477, 136],
        [363, 131],
        [445, 98],
      ],
    },
    {
      id: 300,
      path: 'M164 43H274V95H297V113H164Z',
      label: [219, 77],
      pins: [
        [172, 51],
        [266, 51],
        [289, 105],
      ],
    },
    {
      id: 400,
      path: 'M59 72H164V113H297V95H355V177H195L150 141H59Z',
      label: [264, 147],
      pins: [
        [84, 96],
        [128, 96],
        [106, 122],
        [150, 122],
        [190, 140],
        [338, 124],
      ],
    },
    {
      id: 500,
      path: 'M355 145H488L518 184L516 208H404L355 177Z',
      label: [432, 176],
      pins: [
        [371, 164],
        [492, 166],
        [501, 192],
        [371, 182],
      ],
    },
    {
      id: 600,
      path: 'M46 76H59V141H150L195 177H272V246L231 281H75L27 248V91Z',
      label: [112, 206],
      pins: [
        [75, 258],
        [150, 262],
        [190, 224],
        [44, 190],
        [112, 262],
        [228, 200],
        [44, 150],
      ],
    },
    {
      id: 700,
      path: 'M272 177H355L404 208H516L524 245L518 278L490 303H293L231 281L272 246Z',
      label: [384, 252],
      pins: [
        [314, 268],
        [468, 258],
        [442, 288],
        [314, 226],
        [500, 232],
        [352, 290],
        [268, 276],
      ],
    },
  ],
  waters: [
    {
      id: 'changjiang',
      name: 'river',
      path: 'M368 4L398 36L454 68L502 100L528 146L532 226',
      strokeWidth: 12,
      label: { x: 470, y: 82, rotate: 34 },
    },
    { id: 'cihu', name: 'cihu', path: 'M272 104a18 7 0 1 0 36 0a18 7 0 1 0-36 0', label: { x: 290, y: 108 } },
    { id: 'dayehu', name: 'dayehu', path: 'M204 180a34 8 0 1 0 68 0a34 8 0 1 0-68 0', label: { x: 238, y: 184 } },
  ],
};
