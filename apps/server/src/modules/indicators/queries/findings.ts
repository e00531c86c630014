import { FINDING_STATES, type FindingState, type IndicatorFinding, type IndicatorFindings } from '@guatu/contract';
import { printPeriod } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { checkAll, type Hit, hitKey, hitPrint } from '../domain/checks.ts';
import { type AnswerRecord, actsOnFinding, readAnswer, stateOf } from '../domain/finding.ts';
import type { Found } from '../domain/found.ts';
import { Shelf } from '../domain/shelf.ts';
import { checkSentence, sideWords } from '../messages/checks.ts';
import { indicatorRefusals } from '../messages.ts';
import { findingIds } from '../sql/findings.ts';
import { allObservations } from '../sql/readings.ts';
import type { Person } from './breakdowns.ts';
import { contradictionsAmong } from './contradictions.ts';
import { figureOf, namedIndicator } from './figures.ts';
import { type Frame, frameFor, readingsOf, ruleNamed } from './parts.ts';

/** Everything doubtful about the figures of a place and the places below it. */
export async function foundIn(trx: ReadTrx, frame: Frame): Promise<readonly Found[]> {
  const { places, place } = frame;
  const { readings } = readingsOf(await allObservations(trx), frame);
  const within = new Set<number>([place]);
  for (const { id } of places.nodes) if (places.isBelow(id, place)) within.add(id);
  const found = [
    ...checkAll(new Shelf(readings), frame.rules.body.checks).map(foundByCheck),
    ...contradictionsAmong(readings, frame),
  ];
  return found.filter(({ reading }) => within.has(reading.place));
}

function foundByCheck(hit: Hit): Found {
  const { check, reading, against, found, expected, weight } = hit;
  const { value, indicator } = reading;
  return {
    ...{ key: hitKey(hit), print: hitPrint(hit), family: 'CHECK', rule: check.id, title: check.title, reading, weight },
    message: checkSentence(check.kind, { value, unit: indicator.unit, found, expected }),
    sides: [
      { label: sideWords.own, reading },
      ...(against ? [{ label: sideWords.against[check.kind], reading: against }] : []),
    ],
  };
}

/** What was answered, by the key of the finding. */
export async function answersByKey(trx: ReadTrx): Promise<ReadonlyMap<string, AnswerRecord>> {
  const ids = await findingIds(trx);
  const rows = await currentRows(trx, entityDef('finding'), ids, null);
  return new Map([...rows.values()].map(readAnswer).map((answer) => [answer.key, answer]));
}

/** The most findings that a page lists; it says how many there are. */
const MOST_LISTED = 300;

export async function findingsAnswer(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  person: Person,
  { place, state: asked }: { readonly place?: number | undefined; readonly state?: FindingState | undefined },
  keys: readonly string[] | null = null,
): Promise<IndicatorFindings> {
  const frame = await frameFor(trx, clock, scope, place);
  const answers = await answersByKey(trx);
  const names = await personNames(
    trx,
    [...answers.values()].flatMap(({ by, closedBy }) => [by, closedBy ?? []].flat()),
  );
  const all = (await foundIn(trx, frame))
    .map((found) => ({ found, answer: answers.get(found.key) ?? null }))
    .map((each) => ({ ...each, state: stateOf(each.found.print, each.answer) }));
  const listed = all
    .filter(({ found, state }) => (asked === undefined || state === asked) && (keys?.includes(found.key) ?? true))
    .sort(
      (a, b) =>
        FINDING_STATES.indexOf(a.state) - FINDING_STATES.indexOf(b.state) ||
        b.found.weight - a.found.weight ||
        a.found.key.localeCompare(b.found.key),
    );
  const count = (state: FindingState) => all.filter((each) => each.state === state).length;
  return {
    ...{ asOf: clock.now(), rule: ruleNamed(frame.rules), total: listed.length },
    tally: Object.fromEntries(FINDING_STATES.map((state) => [state, count(state)])) as IndicatorFindings['tally'],
    rows: listed
      .slice(0, MOST_LISTED)
      .map(({ found, answer }) => findingAnswer(found, answer, frame, person, (id) => names.get(id) ?? '')),
  };
}

/** A finding as a reader gets it. */
export function findingAnswer(
  { key, print, family, title, message, reading, sides }: Found,
  answer: AnswerRecord | null,
  { places }: Pick<Frame, 'places'>,
  person: Person,
  nameOf: (id: string) => string,
): IndicatorFinding {
  const state = stateOf(print, answer);
  return {
    ...{ key, family, title, message, state, period: printPeriod(reading.period) },
    place: { id: reading.place, name: places.name(reading.place) },
    indicator: namedIndicator(reading.indicator),
    sides: sides.map(({ label, reading: each }) => ({
      ...{ label, figure: figureOf(each), indicator: namedIndicator(each.indicator) },
      place: { id: each.place, name: places.name(each.place) },
    })),
    answer: answer && {
      ...{ id: answer.id, version: answer.version, verdict: answer.verdict, reason: answer.reason },
      ...{ by: nameOf(answer.by), on: answer.on },
      closed:
        answer.closedBy === null
          ? null
          : {
              ...{ by: nameOf(answer.closedBy), on: answer.closedOn ?? '', note: answer.closedNote },
            },
    },
    acts: actsOnFinding(state, answer, person),
  };
}

/** One finding after an act on it. */
export async function findingByKey(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  person: Person,
  key: string,
): Promise<IndicatorFinding> {
  const { rows } = await findingsAnswer(trx, clock, scope, person, {}, [key]);
  const [row] = rows;
  if (!row) throw indicatorRefusals.indicator_finding_unknown();
  return row;
}
