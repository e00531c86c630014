import {
  type CanonicalValue,
  type DataDifference,
  type DataObject,
  type DataStep,
  type DataWords,
  dataDifferences,
  dataInWords,
} from '@guatu/kernel';
import { type RuleContent, readCatalog } from '../catalog/index.ts';
import { entityDef } from '../ledger/index.ts';
import { ruleWords } from './messages.ts';

interface RuleWordsFile extends DataWords {
  readonly kinds: readonly { readonly id: string; readonly about: string }[];
}

/** How rules and their content are called on screens. */
export interface Vocabulary {
  readonly words: DataWords;
  /** What a kind of rule is for; null where nobody wrote it down. */
  about(kindId: string): string | null;
}

export function readVocabulary(): Vocabulary {
  const { kinds, keys, values, marks } = readCatalog<RuleWordsFile>('rule-words.json');
  const purposes = new Map(kinds.map(({ id, about }) => [id, about]));
  // What the rules call something wins over what the ledgers call it.
  return {
    words: { keys, values: { ...dictionaryWords(), ...values }, marks },
    about: (kindId) => purposes.get(kindId) ?? null,
  };
}

interface NamedFile {
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/** Names of what rules draw on by its code: fields and their choices, indicators, facts. */
function dictionaryWords(): Readonly<Record<string, string>> {
  const fields = (['enterprise', 'project'] as const).flatMap((kind) => [...entityDef(kind).fields.values()]);
  const files = ['indicators.json', 'appraisal-facts.json', 'unit-facts.json'].map(
    (name) => readCatalog<NamedFile>(name).items,
  );
  const named = [...fields.flatMap(({ enumValues }) => enumValues), ...fields, ...files.flat()];
  return Object.fromEntries(named.map(({ id, label }) => [id, label]));
}

/** A difference of two versions as people read it. */
export interface DifferenceInWords {
  readonly path: readonly string[];
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
}

/** What of the envelope an office decides itself comes first, then what the kind adds. */
export function differencesInWords(
  before: RuleContent,
  after: RuleContent,
  words: DataWords,
): readonly DifferenceInWords[] {
  return dataDifferences(comparable(before), comparable(after)).map((difference) => ({
    path: difference.path.filter(isTelling).map((step) => stepInWords(step, words)),
    change: changeOf(difference),
    before: sideInWords(difference.before, words),
    after: sideInWords(difference.after, words),
  }));
}

/** Number and place differ between any two offices and say nothing about the rule. */
function comparable({ id: _, version: __, regionCode: ___, ...content }: RuleContent): DataObject {
  return content as DataObject;
}

/** The list that almost every rule consists of needs no name before its items. */
function isTelling(step: DataStep, index: number, path: readonly DataStep[]): boolean {
  const next = path[index + 1];
  return !('key' in step && step.key === 'items' && next !== undefined && 'item' in next);
}

function stepInWords(step: DataStep, words: DataWords): string {
  if ('order' in step) return ruleWords.order;
  if ('key' in step) return words.keys[step.key] ?? step.key;
  const label = [step.item.label, step.item.title, step.item.name].find((each) => typeof each === 'string');
  return typeof label === 'string' && label !== step.name ? ruleWords.item(label, step.name) : step.name;
}

function changeOf({ before, after }: DataDifference): DifferenceInWords['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

const sideInWords = (value: CanonicalValue | undefined, words: DataWords): string | null =>
  value === undefined ? null : dataInWords(value, words);
