import { nameKey } from '@guatu/kernel';
import { pinyin } from 'pinyin-pro';
import { type EntityKind, entityDef } from './dictionary.ts';
import type { FieldValue, Values } from './values.ts';

/** What a row is matched and found by. Made by the product, so that every server sorts Chinese the same way. */
export interface SearchKeys {
  /** Identity within a territory: the normalised name, with what else tells two rows of this kind apart. */
  readonly name: string;
  /** Name, codes, owner and pinyin initials in one text, for substring search of three characters or more. */
  readonly search: string;
  /** Pairs of neighbouring characters of the name with blanks between them, for two-character words. */
  readonly bigrams: string;
}

/** Fields whose values make the identity, in order; the first one is the name. */
const IDENTITY: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  project: ['projectName'],
  lead: ['projectName'],
  enterprise: ['enterpriseName'],
  blocker: ['blockerDesc', 'blockerNo', 'projectName', 'enterpriseName'],
  funding: ['projectName', 'fundChannel', 'batch'],
  observation: ['subject', 'indicatorName', 'period', 'valueKind', 'unit', 'publisher', 'reportTitle'],
};

const SEARCHED: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  project: ['projectName', 'projectCode', 'owner'],
  lead: ['projectName', 'investor'],
  enterprise: ['enterpriseName', 'creditCode'],
  blocker: ['blockerDesc', 'blockerNo', 'projectName', 'enterpriseName'],
  funding: ['projectName', 'projectCode', 'owner'],
  observation: ['subject', 'indicatorName', 'reportTitle'],
};

const identityOf = (kind: EntityKind) => IDENTITY[kind] ?? [entityDef(kind).nameField];
const searchedOf = (kind: EntityKind) => SEARCHED[kind] ?? [entityDef(kind).nameField];

export function searchKeys(kind: EntityKind, values: Values): SearchKeys {
  const texts = (ids: readonly string[]) => ids.map((id) => asText(values[id])).filter((text) => text !== '');
  // One publisher says one thing of one period: what a later paper of his says instead revises it. Unsigned papers are told
  // apart by their titles.
  const signed = kind === 'observation' && asText(values.publisher) !== '';
  const identity = identityOf(kind).filter((id) => !(signed && id === 'reportTitle'));
  const searched = texts(searchedOf(kind));
  const title = searched[0] ?? '';
  return {
    name: texts(identity).map(nameKey).join('|'),
    search: [...searched, initials(title)].join(' ').toLowerCase(),
    bigrams: neighbours(title.normalize('NFKC').toLowerCase()),
  };
}

/** The official code that a thing of a kind is known by. */
export const CODE_FIELD: Readonly<Partial<Record<EntityKind, string>>> = {
  project: 'projectCode',
  enterprise: 'creditCode',
  blocker: 'blockerNo',
};

/** The official code in some values. */
export function codeOf(kind: EntityKind, values: Values): string | null {
  const code = values[CODE_FIELD[kind] ?? ''];
  return typeof code === 'string' ? code : null;
}

/** The fields whose change makes the keys stale. */
export function isKeyField(kind: EntityKind, fieldId: string): boolean {
  return identityOf(kind).includes(fieldId) || searchedOf(kind).includes(fieldId);
}

function asText(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function neighbours(text: string): string {
  const characters = [...text].filter((c) => c.trim() !== '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < characters.length; i++) pairs.add(`${characters[i]}${characters[i + 1]}`);
  return [...pairs].join(' ');
}

// Ledgers use some three thousand characters; asking the pinyin table once each keeps a large import fast.
const initialOf = new Map<string, string>();

/** First letters of the pinyin, `hsgqmt` for 黄石港区码头; letters and digits stay. */
export function initials(text: string): string {
  let result = '';
  for (const character of text) {
    let initial = initialOf.get(character);
    if (initial === undefined) {
      const first = pinyin(character, { pattern: 'first', toneType: 'none', type: 'array' })[0] ?? '';
      initial = /^[a-z0-9]/i.test(first) ? (first[0] ?? '').toLowerCase() : '';
      initialOf.set(character, initial);
    }
    result += initial;
  }
  return result;
}
