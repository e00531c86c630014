import type { Indicator } from '../../../platform/indicators/index.ts';
import { asFigure, placeParts } from '../domain/as-figures.ts';
import { type Contradiction, type ContradictionKind, findContradictions } from '../domain/contradictions/index.ts';
import type { Found } from '../domain/found.ts';
import type { Places } from '../domain/places.ts';
import type { Reading } from '../domain/reading.ts';
import { contradictionSentence, contradictionSide } from '../messages/contradictions.ts';
import type { Frame } from './parts.ts';

/** The checks of single figures ask about these already, and of more indicators. */
const ASKED_ABOUT: readonly ContradictionKind[] = ['CUMULATION_FALLS', 'SHARE_OVER_WHOLE'];

/** The price of a deal, the land of a project: several figures of one period are several things, not one told twice. */
function isOfSingleThings({ direction, sums, share }: Indicator): boolean {
  return direction === 'NONE' && !sums && !share;
}

/** Figures that cannot all be true, each with both sides. */
export function contradictionsAmong(readings: readonly Reading[], frame: Frame): readonly Found[] {
  const { rules, labels } = frame.contradictions.body;
  const byId = new Map(readings.map((reading) => [reading.row.id, reading]));
  const comparable = readings.filter(({ indicator }) => !isOfSingleThings(indicator));
  return findContradictions(comparable.map(asFigure), placeParts(frame.places), rules)
    .filter(({ kind }) => !ASKED_ABOUT.includes(kind))
    .flatMap((each) => foundOf(each, byId, frame.places, labels.get(each.kind) ?? each.kind));
}

function foundOf(
  { key, print, kind, place, indicator, sides, gapPct, explanations }: Contradiction,
  byId: ReadonlyMap<string, Reading>,
  places: Places,
  title: string,
): readonly Found[] {
  const shown = sides.flatMap(({ figures }, side) =>
    figures.flatMap((id) => {
      const reading = byId.get(id);
      if (!reading) return [];
      const of = { place: places.name(reading.place), indicator: reading.indicator.label };
      return [{ label: contradictionSide(kind, side === 0 ? 0 : 1, of), reading }];
    }),
  );
  const own = shown.find(({ reading }) => String(reading.place) === place && reading.indicator.id === indicator);
  const about = (own ?? shown[0])?.reading;
  if (!about) return [];
  const [left, right] = sides;
  return [
    {
      ...{
        key: `CONTRADICTION|${key}`,
        print,
        family: 'CONTRADICTION',
        rule: kind,
        title,
        reading: about,
        sides: shown,
      },
      message: contradictionSentence(kind, {
        ...{ left: left.value, right: right.value, gapPct, unit: about.indicator.unit, explanations },
      }),
      weight: gapPct === null ? 0 : gapPct / 100,
    },
  ];
}
