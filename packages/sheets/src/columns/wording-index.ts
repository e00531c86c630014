import type { LedgerKind } from '../dictionary.ts';
import { type FieldWording, type KindWording, WORDINGS } from './phrases/index.ts';
import { type Token, tokenize } from './tokenize.ts';
import type { KnownToken } from './tokens.ts';

/** One wording of one field, compiled to the set of its meanings. */
export interface Phrase {
  readonly tokens: ReadonlySet<Token>;
  /** 1 for plain wordings, less for hints. */
  readonly weight: number;
  /** The cells must prove it. */
  readonly needsProof: boolean;
  /** One of these must stand in a caption above. */
  readonly under: readonly KnownToken[] | null;
}

export interface CompiledField {
  readonly field: string;
  readonly phrases: readonly Phrase[];
  readonly within: ReadonlySet<Token>;
  readonly besides: ReadonlySet<Token>;
  /** Every meaning of every phrase: a caption with a word outside cannot say the field. */
  readonly vocabulary: ReadonlySet<Token>;
}

// A wording found below its own group outranks the same word with another meaning elsewhere: 土地 below 投资 is money.
const WEIGHTS = { says: 1, below: 1.01, hint: 0.75 };

// Groups under these words say nothing that could change what a column below them means.
const NEUTRAL: readonly KnownToken[] = [
  'PROJECT',
  'INVEST',
  'PROGRESS',
  'WORKS_PROGRESS',
  'BASIC',
  'RESP',
  'EVALUATE',
  'AMONG',
  'INDICATOR',
  'CONTENT',
  'THIS_YEAR',
  'DISPATCH',
  'TASK_FORCE',
  'KEY',
  'BUILDER',
  'UNIT',
  'WORKPLAN',
  'ENTERPRISE',
  'STATUS',
  'SCALE',
];

/**
 * Sections of a ledger's header. They tell where a column stands, and change nothing for a caption that says by itself
 * which permit, step or date is meant.
 */
export const SECTIONS: ReadonlySet<Token> = new Set<KnownToken>([
  'PERMIT',
  'REGIME',
  'FILING',
  'LANDPLAN',
  'ENGPLAN',
  'EVALUATE',
  'START',
  'COMPLETE',
  'PRODUCE',
  'STAT',
  'STAGE',
  'SPAN',
]);

/** Spans that a column below its figure's caption may name without becoming another figure, where a kind allows them. */
export const SAME_SPAN: ReadonlySet<Token> = new Set<KnownToken>(['YTD', 'THIS_YEAR', 'CUM']);

/** Words that many columns share: with them alone a caption needs the captions above it. */
export const GENERIC: ReadonlySet<Token> = new Set<KnownToken>([
  'NAME',
  'DATE',
  'KIND',
  'LEVEL',
  'STATUS',
  'CONTENT',
  'CODE',
  'NUMBER',
  'UNIT',
  'PERSON',
  'CONTACT',
  'PHONE',
  'RESP',
  'LEAD',
  'LEADER',
  'WAY',
  'PLACE',
  'PROGRESS',
  'ISSUE',
  'PROJECT',
  'ENTERPRISE',
  'WHETHER',
  'PLAN',
  'ACTUAL',
  'DESCRIBE',
]);

export const COMPILED: Readonly<Record<LedgerKind, readonly CompiledField[]>> = {
  project: compileKind(WORDINGS.project),
  progress: compileKind(WORDINGS.progress),
  lead: compileKind(WORDINGS.lead),
  enterprise: compileKind(WORDINGS.enterprise),
  blocker: compileKind(WORDINGS.blocker),
  funding: compileKind(WORDINGS.funding),
};

function compileKind(kind: KindWording): readonly CompiledField[] {
  return Object.entries(kind.fields).map(([field, wording]) => compileField(field, wording, kind));
}

function compileField(field: string, wording: FieldWording, kind: KindWording): CompiledField {
  const phrases = [
    ...compile(wording.says, { weight: WEIGHTS.says, needsProof: false, under: null }),
    ...(wording.below ?? []).flatMap(({ under, says }) =>
      compile(says, { weight: WEIGHTS.below, needsProof: false, under }),
    ),
    ...compile(wording.hints ?? [], { weight: WEIGHTS.hint, needsProof: wording.hintsNeed === 'values', under: null }),
  ];
  return {
    field,
    phrases,
    vocabulary: new Set(phrases.flatMap((phrase) => [...phrase.tokens])),
    within: new Set<Token>([...NEUTRAL, ...kind.within, ...(wording.within ?? [])]),
    besides: new Set<Token>(['AMONG', ...kind.besides, ...(wording.besides ?? [])]),
  };
}

function compile(wordings: readonly string[], traits: Omit<Phrase, 'tokens'>): Phrase[] {
  return wordings.flatMap(expandOptional).map((wording) => ({ ...traits, tokens: tokenize(wording) }));
}

/** `[投资]项目代码` stands for 投资项目代码 and 项目代码. */
export function expandOptional(wording: string): string[] {
  const match = /^([^[]*)\[([^\]]*)\](.*)$/.exec(wording);
  if (!match) return [wording];
  const [, before = '', optional = '', after = ''] = match;
  return [`${before}${optional}${after}`, `${before}${after}`].flatMap(expandOptional);
}
