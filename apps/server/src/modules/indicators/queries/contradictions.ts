import { asFigure, placeParts } from '../domain/as-figures.ts';
import { type Contradiction, type ContradictionKind, findContradictions } from '../domain/contradictions/index.ts';
import type { Found } from '../domain/found.ts';
import type { Reading } from '../domain/reading.ts';
import { contradictionSentence, contradictionSides } from '../messages/contradictions.ts';
import type { Frame } from './parts.ts';

/** The checks of single figures ask about these already, and of more indicators. */
const ASKED_ABOUT: readonly ContradictionKind[] = ['CUMULATION_FALLS', 'SHARE_OVER_WHOLE'];

/** Figures that cannot all be true, each with both sides. */
export function contradictionsAmong(readings: readonly Reading[], frame: Frame): readonly Found[] {
  const { rules, labels } = frame.contradictions.body;
  const byId = new Map(readings.map((reading) => [reading.row.id, reading]));
  return findContradictions(readings.map(asFigure), placeParts(frame.places), rules)
    .filter(({ kind }) => !ASKED_ABOUT.includes(kind))
    .flatMap((each) => foundOf(each, byId, labels.get(each.kind) ?? each.kind));
}

function foundOf(
  { key, print, kind, place, indicator, sides, gap, gapPct, explanations }: Contradiction,
  byId: ReadonlyMap<string, Reading>,
  title: string,
): readonly Found[] {
  const shown = sides.flatMap(({ figures }, side) =>
    figures.flatMap((id) => {
      const reading = byId.get(id);
      return reading ? [{ label: contradictionSides[side] ?? '', reading }] : [];
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
        ...{ left: left.value, right: right.value, gap, gapPct, unit: about.indicator.unit, explanations },
      }),
      weight: gapPct === null ? 0 : gapPct / 100,
    },
  ];
}
