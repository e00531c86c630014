import { smallNumber, yearsInDigits } from '@guatu/extract';
import { type IsoDay, parseIsoDay } from '@guatu/kernel';
import {
  DAY_ALONE,
  DAY_OF_SPEECH,
  OFFICE_NAME,
  PUBLISHED_LINE,
  PUBLISHER_END,
  PUBLISHER_LINE,
  WHOLE_DAY,
} from './vocabulary.ts';

/** Characters of a text, from and to. */
type Span = readonly [start: number, end: number];

/** Who published a report and when, as far as the text says so, with the characters that say it. */
export interface Publication {
  readonly publisher: { readonly name: string; readonly at: Span } | null;
  readonly publishedOn: { readonly day: IsoDay; readonly at: Span } | null;
}

/** Lines at the head and at the foot in which a report speaks of itself; the figures stand between. */
const HEAD = 8;
const FOOT = 6;

/** Longer ones are sentences. */
const MOST_LINE = 90;

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Reads the signature, the day below it, and lines with a label. Two of a kind that say different things say nothing: a person
 * fills in what is not certain.
 */
export function publicationOf(text: string): Publication {
  const lines = endsOf(text);
  return {
    publisher: only(labelledPublishers(lines)) ?? signature(lines),
    publishedOn: only(labelledDays(lines)) ?? only(daysAlone(lines)),
  };
}

/** Lines that say something, of the head and of the foot, without walking through the whole text. */
function endsOf(text: string): readonly Line[] {
  const head: Line[] = [];
  let from = 0;
  while (head.length < HEAD && from < text.length) {
    const end = lineEnd(text, from);
    if (!isBlank(text, from, end)) head.push({ text: text.slice(from, end), start: from });
    from = end + 1;
  }
  const foot: Line[] = [];
  let to = text.length;
  while (foot.length < FOOT && to > from) {
    const start = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
    if (!isBlank(text, start, to)) foot.unshift({ text: text.slice(start, to), start });
    to = start - 1;
  }
  // 二〇二六年 reads as 2026年, at the same places; the characters told are those of the text.
  return [...head, ...foot]
    .filter((line) => line.text.length <= MOST_LINE)
    .map(({ text: said, start }) => ({ text: yearsInDigits(said), start }));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const isBlank = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === '';

type Named = NonNullable<Publication['publisher']>;
type Dated = NonNullable<Publication['publishedOn']>;

function labelledPublishers(lines: readonly Line[]): readonly Named[] {
  return lines.flatMap((line): readonly Named[] => {
    const label = PUBLISHER_LINE.exec(line.text)?.[0];
    if (label === undefined) return [];
    const rest = line.text.slice(label.length);
    const name = rest.slice(0, PUBLISHER_END.exec(rest)?.index ?? rest.length);
    if (name.length < 2) return [];
    const start = line.start + label.length;
    return [{ name, at: [start, start + name.length] }];
  });
}

/** The office that signed: the line before a day that stands alone. */
function signature(lines: readonly Line[]): Named | null {
  const at = lines.findLastIndex(({ text }) => DAY_ALONE.test(text));
  const line = at > 0 ? lines[at - 1] : undefined;
  const name = line?.text.trim() ?? '';
  // At the head the line before the day is the title.
  if (line === undefined || at < 2 || !OFFICE_NAME.test(name)) return null;
  const start = line.start + line.text.indexOf(name);
  return { name, at: [start, start + name.length] };
}

const labelledDays = (lines: readonly Line[]): readonly Dated[] =>
  lines.flatMap((line) => {
    const label = PUBLISHED_LINE.exec(line.text);
    return label === null ? [] : dayIn(line, label.index + label[0].length);
  });

const daysAlone = (lines: readonly Line[]): readonly Dated[] =>
  lines.flatMap((line) => (DAY_ALONE.test(line.text) || DAY_OF_SPEECH.test(line.text) ? dayIn(line, 0) : []));

function dayIn({ text, start }: Line, from: number): readonly Dated[] {
  const found = WHOLE_DAY.exec(text.slice(from));
  const [whole, year = '', month = '', date = ''] = found ?? [];
  if (found === null || whole === undefined) return [];
  const twoDigits = (number: string) => String(smallNumber(number)).padStart(2, '0');
  const day = parseIsoDay(`${year}-${twoDigits(month)}-${twoDigits(date)}`);
  if (!day.ok) return [];
  const at = start + from + found.index;
  return [{ day: day.value, at: [at, at + whole.length] }];
}

/** The first of those found, when all of them say the same. */
function only<Found extends Named | Dated>(found: readonly Found[]): Found | null {
  const said = new Set(found.map((each) => ('name' in each ? each.name : each.day)));
  return said.size === 1 ? (found[0] ?? null) : null;
}
