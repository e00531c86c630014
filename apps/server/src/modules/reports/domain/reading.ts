import type { ReadingDoubt, ReadingValue } from '@guatu/contract';
import type { Extraction, Fact, ProjectMention, Role } from '@guatu/extract';
import { nameKey, periodCodeOf } from '@guatu/kernel';
import type { IndicatorMatch, IndicatorMatcher } from './indicators.ts';
import { fieldsOf, type MentionedProject, ProjectTies, type ProjectWord } from './project-ties.ts';
import type { ProjectMatch, ProjectMatcher } from './projects.ts';
import { COMPARING, EXCEEDING, GROWING, GROWTH_WORDS, HEDGES } from './vocabulary.ts';
import { asWritten, inOfficeUnit } from './written.ts';

/** What a report was read into, before anybody looked at it. */
export interface DraftReading {
  readonly seq: number;
  readonly kind: 'FACT' | 'PROJECT';
  readonly start: number;
  readonly end: number;
  readonly state: 'WAITING' | 'DOUBTFUL' | 'REJECTED';
  readonly doubts: readonly ReadingDoubt[];
  readonly says: ReadingValue;
  readonly offered: Offered;
  readonly correctionId: string | null;
}

/** Everything a reading was matched with. `phrase` and `unit` are what a correction is remembered under. */
export interface Offered {
  readonly phrase: string | null;
  readonly unit: string | null;
  readonly indicators: readonly IndicatorMatch[];
  readonly projects: readonly ProjectMatch[];
  readonly fields: readonly string[];
}

/** A correction of the office that later reports are read with. */
export interface StandingCorrection {
  readonly id: string;
  readonly phrase: string;
  readonly unit: string | null;
  readonly act: 'INDICATOR' | 'NOT_A_FACT';
  readonly indicatorId: string | null;
  readonly indicator: string | null;
}

export interface ReadingRules {
  readonly indicators: IndicatorMatcher;
  readonly projects: ProjectMatcher;
  readonly words: readonly ProjectWord[];
  readonly corrections: readonly StandingCorrection[];
  /** The district that a place named in the text lies in; null where the name is not known. */
  readonly districtOf: (place: string) => number | null;
  /** The words with which growth, shares and the like are named, by role. */
  readonly roleNames: RoleNames;
}

/** Endings that tell the growth of a thing from the thing: the first one names it, the others are looked up as well. */
export type RoleNames = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Makes readings of what was extracted, in the order of the text, numbered from 1. */
export function draftReadings(text: string, extraction: Extraction, rules: ReadingRules): readonly DraftReading[] {
  const mentions = extraction.projects.map((mention) => mentioned(mention, rules));
  const ties = new ProjectTies(text, mentions, rules.words);
  // A figure inside the name of a project is a word of that name.
  const named = (fact: Fact) => extraction.projects.some(({ start, end }) => start <= fact.start && fact.end <= end);
  const seen = new Map<string, number>();
  const drafts = [
    ...extraction.facts
      .filter((fact) => !named(fact))
      .map((fact) => factReading(text, fact, ties.of(fact), rules, seen)),
    ...mentions.map((mention) => projectReading(mention)),
  ];
  return drafts
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((draft, i): DraftReading => ({ ...draft, seq: i + 1 }));
}

type Unnumbered = Omit<DraftReading, 'seq'>;

const NOTHING: ReadingValue = {
  ...{ name: null, indicatorId: null, value: null, unit: null, period: null, valueKind: 'ACTUAL', comparator: null },
  ...{ region: null, vintage: null, growthBasis: null, projectId: null, projectField: null, company: null },
};

function mentioned(mention: ProjectMention, { projects, districtOf }: ReadingRules): MentionedProject {
  const { name, company, investment, location } = mention;
  const district = location === null ? null : districtOf(location);
  return { mention, ...projects.match({ name, company, investment, district }) };
}

function projectReading({ mention, offers, taken, several }: MentionedProject): Unnumbered {
  const doubts: readonly ReadingDoubt[] = several ? ['SEVERAL_PROJECTS'] : [];
  return {
    ...{ kind: 'PROJECT', start: mention.start, end: mention.end, doubts, correctionId: null },
    state: several ? 'DOUBTFUL' : 'WAITING',
    says: {
      ...NOTHING,
      ...{ name: mention.name, region: mention.location, company: mention.company, projectId: taken },
      ...(mention.investment === null ? {} : inOfficeUnit(mention.investment)),
    },
    offered: { phrase: null, unit: null, indicators: [], projects: offers, fields: [] },
  };
}

function factReading(
  text: string,
  fact: Fact,
  tie: MentionedProject | null,
  rules: ReadingRules,
  seen: Map<string, number>,
): Unnumbered {
  const names = namesOf(text, fact, rules.roleNames);
  const phrase = names[0] ?? null;
  const correction = phrase === null ? null : correctionFor(rules.corrections, phrase, fact.unit);
  const matches = tie === null ? rules.indicators.match(names, fact.unit) : null;
  const taken = correction?.act === 'INDICATOR' ? correctedMatch(correction) : (matches?.taken ?? null);
  const period = periodCodeOf(fact.period);
  const hedge = comparatorOf(text, fact);
  const says: ReadingValue = {
    ...NOTHING,
    ...asWritten(fact.text, fact.value, fact.unit),
    name: taken?.label ?? phrase,
    indicatorId: taken?.indicatorId ?? null,
    period,
    valueKind: kindOf(fact, tie),
    comparator: hedge,
    region: fact.region,
    vintage: fact.calibre === 'preliminary' ? 'PRELIMINARY' : fact.calibre === 'final' ? 'FINAL' : null,
    growthBasis: growthBasisOf(text, fact),
    projectId: tie?.taken ?? null,
  };
  const doubts: ReadingDoubt[] = [];
  // A target may well be a lower bound; a number that says of itself that it was rounded is none to aim at.
  const hedged = fact.comparator !== null && fact.role !== 'target';
  if (hedged || isRounded(fact)) doubts.push('COMPARATOR');
  if (fact.upper !== null) doubts.push('RANGE');
  if (matches?.unitOff && correction === null) doubts.push('UNIT');
  else if (taken === null && tie === null) doubts.push('NO_INDICATOR');
  if (period === null) doubts.push('NO_PERIOD');
  if (isRepeated(says, fact, tie, seen)) doubts.push('DUPLICATE');
  return {
    ...{ kind: 'FACT', start: fact.start, end: fact.end, doubts, says },
    state: correction?.act === 'NOT_A_FACT' ? 'REJECTED' : doubts.length > 0 ? 'DOUBTFUL' : 'WAITING',
    offered: {
      phrase,
      unit: fact.unit,
      indicators: taken?.why === 'CORRECTED' ? [taken] : (matches?.offers ?? []),
      projects: tie?.offers ?? [],
      fields: tie === null || phrase === null ? [] : fieldsOf(rules.words, phrase),
    },
    correctionId: correction?.id ?? null,
  };
}

function kindOf({ role, calibre }: Fact, tie: MentionedProject | null): ReadingValue['valueKind'] {
  if (role === 'target') return tie === null ? 'TARGET' : 'PLAN';
  return calibre === 'expected' ? 'EXPECTED' : 'ACTUAL';
}

/** What the figure may be called: its words as they are, or with the ending of its role. */
function namesOf(text: string, fact: Fact, roleNames: RoleNames): readonly string[] {
  if (fact.indicator === null) return [];
  const indicator = fact.indicator.replace(COMPARING, '');
  // A target says what is aimed at, not whether it is a level or a rate: its unit and the words before it do.
  const role = fact.role === 'target' && fact.unit === 'pct' && GROWING.test(before(text, fact)) ? 'growth' : fact.role;
  const endings = roleNames[role] ?? [];
  return endings.length === 0 ? [indicator] : endings.map((ending) => `${indicator}${ending}`);
}

const BEFORE = 16;

const before = (text: string, fact: Fact) => text.slice(Math.max(0, fact.start - BEFORE), fact.start);

/** The number itself says that there is more (100余个). */
const isRounded = ({ text }: Fact) => text.search(HEDGES) >= 0;

function comparatorOf(text: string, fact: Fact): ReadingValue['comparator'] {
  const { start, comparator } = fact;
  if (comparator === null) return isRounded(fact) ? 'GE' : 'EQ';
  if (comparator === 'at_most') return 'LE';
  // What is about a number is neither above nor below it.
  if (comparator === 'about') return null;
  return EXCEEDING.test(text.slice(Math.max(0, start - 2), start)) ? 'GT' : 'GE';
}

/** Only what the words say: 同比 alone tells neither current nor comparable prices. */
function growthBasisOf(text: string, fact: Fact): ReadingValue['growthBasis'] {
  if (fact.role !== 'growth') return null;
  const words = before(text, fact);
  if (GROWTH_WORDS.QOQ.test(words)) return 'QOQ';
  if (GROWTH_WORDS.AVERAGE.test(words)) return 'AVERAGE';
  const around = `${words}${text.slice(fact.end, fact.end + BEFORE)}`;
  if (GROWTH_WORDS.YOY_REAL.test(around)) return 'YOY_REAL';
  return GROWTH_WORDS.YOY_NOMINAL.test(around) ? 'YOY_NOMINAL' : null;
}

/** Whether the report said the same thing before with another value; the first one stays without doubt. */
function isRepeated(says: ReadingValue, fact: Fact, tie: MentionedProject | null, seen: Map<string, number>): boolean {
  if (says.name === null) return false;
  const about = tie?.mention.name ?? '';
  const key = [says.name, about, says.period, says.region, says.valueKind, fact.unit].join('|');
  const known = seen.get(key);
  if (known === undefined) seen.set(key, fact.value);
  return known !== undefined && known !== fact.value;
}

/** The office's correction for these words; one for the unit goes before one for any. */
export function correctionFor(
  corrections: readonly StandingCorrection[],
  phrase: string,
  unit: string,
): StandingCorrection | null {
  const key = nameKey(phrase);
  const fitting = corrections.filter((each) => each.phrase === key && (each.unit === null || each.unit === unit));
  return fitting.find((each) => each.unit !== null) ?? fitting[0] ?? null;
}

function correctedMatch({ indicatorId, indicator }: StandingCorrection): IndicatorMatch | null {
  return indicatorId === null ? null : { indicatorId, label: indicator ?? indicatorId, score: 1, why: 'CORRECTED' };
}
