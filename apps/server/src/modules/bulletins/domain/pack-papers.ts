import { type Block, type DocumentLayout, makeDocument, type OfficialDocument, plain } from '@guatu/documents';
import { type IsoDay, valueOrThrow } from '@guatu/kernel';
import { agendaColumns, packWords } from '../messages.ts';
import { type FilledPaper, filledPaper } from './paper-place.ts';
import type { NarrativeRule } from './rules.ts';

/** What the papers beside the bulletin are written from. */
export interface PackInput {
  readonly rule: NarrativeRule;
  readonly layout: DocumentLayout;
  readonly place: string;
  /** The office's day on which they are written. */
  readonly day: IsoDay;
}

/** A group of the agenda with its items, in the order in which they are discussed. */
export interface AgendaGroupLines {
  readonly label: string;
  readonly items: readonly {
    readonly no: number;
    readonly title: string;
    readonly reason: string;
    readonly unit: string | null;
  }[];
}

/** A task under supervision, without the people: the order goes to the unit. */
export interface OrderLine {
  readonly title: string;
  readonly unit: string;
  readonly helpers: readonly string[];
  readonly issuedOn: IsoDay;
  readonly due: IsoDay;
  /** When the unit last answered; null for never. */
  readonly lastWord: IsoDay | null;
  readonly daysLate: number;
}

/** The agenda as a paper; null when there is nothing to discuss. @throws CodedFailure `document_…` */
export function writeAgenda(
  input: PackInput,
  meeting: { readonly title: string; readonly day: IsoDay } | null,
  groups: readonly AgendaGroupLines[],
  serial: number,
): OfficialDocument | null {
  const filled = groups.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return null;
  const { filledIn, agency } = filledPaper(input.rule, input.place);
  return valueOrThrow(
    makeDocument(
      {
        ...EMPTY,
        letterhead: {
          kind: 'BRIEF',
          mark: filledIn(input.rule.agenda.mark),
          issue: { serial, office: agency, day: input.day },
        },
        title: packWords.agendaTitle(meeting?.title ?? null),
        body: [{ kind: 'paragraph', sentences: [plain(openingOf(meeting, filled))] }, ...filled.map(groupTable)],
      },
      input.layout,
    ),
  );
}

function openingOf(meeting: { readonly day: IsoDay } | null, groups: readonly AgendaGroupLines[]): string {
  const items = groups.reduce((sum, group) => sum + group.items.length, 0);
  return packWords.agendaOpening(meeting?.day ?? null, items);
}

function groupTable({ label, items }: AgendaGroupLines): Block {
  return {
    kind: 'table',
    caption: packWords.agendaGroup(label, items.length),
    columns: agendaColumns.map(([columnLabel, align, weight]) => ({ label: columnLabel, align, weight })),
    rows: items.map(({ no, title, reason, unit }) => [String(no), title, reason, unit ?? packWords.noUnit].map(plain)),
  };
}

/** The supervision orders as papers, one a task, numbered on from `serial`. @throws CodedFailure `document_…` */
export function writeOrders(
  input: PackInput,
  orders: readonly OrderLine[],
  serial: number,
): readonly OfficialDocument[] {
  const paper = filledPaper(input.rule, input.place);
  return orders.map((order, index) =>
    valueOrThrow(makeDocument(orderDraft(input, paper, order, serial + index), input.layout)),
  );
}

function orderDraft(
  { rule, day }: PackInput,
  { filledIn, agency }: FilledPaper,
  order: OrderLine,
  serial: number,
): OfficialDocument {
  const { mark, agencyWord, closing } = rule.orders;
  return {
    ...EMPTY,
    letterhead: {
      kind: 'SUPERVISION',
      mark: filledIn(mark),
      number: { agencyWord: filledIn(agencyWord), year: Number(day.slice(0, 4)), serial },
    },
    title: packWords.orderTitle(order.title),
    addressees: [order.unit],
    body: [
      { kind: 'paragraph', sentences: [packWords.orderFacts(order), packWords.orderAnswer(order.lastWord)].map(plain) },
      ...(order.helpers.length === 0
        ? []
        : [{ kind: 'paragraph' as const, sentences: [plain(packWords.orderHelpers(order.helpers))] }]),
      { kind: 'paragraph', sentences: [plain(filledIn(closing))] },
    ],
    signature: { agencies: [agency], day, sealed: rule.paper.sealed },
    record: { copyTo: [], printedBy: agency, printedOn: day },
  };
}

const EMPTY = { addressees: [], annexes: [], signature: null, attendance: [], note: null, record: null };
