import { dictionaryEndpoint, type EntityKind, type Field } from '@guatu/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

type Answer = (typeof dictionaryEndpoint)['response']['_zod']['output'];
export type Territory = Answer['territories'][number];
export type Milestone = Answer['milestones'][number];

/** One ledger kind as screens name it. */
export interface KindNames {
  readonly label: string;
  readonly nameField: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** Columns of the offices' own whose type was given, by the key of their values. */
  readonly extensions: ReadonlyMap<string, Field>;
}

/** Names of everything: fields, territories, parks, chains, units, milestones. */
export interface Dictionary {
  readonly kind: (kind: EntityKind) => KindNames;
  /** In reading order: each unit is followed by what lies below it. */
  readonly territories: readonly (Territory & { readonly depth: number })[];
  readonly territory: (id: number) => Territory | undefined;
  readonly parks: Answer['parks'];
  readonly chains: Answer['chains'];
  readonly units: Answer['units'];
  readonly milestones: readonly Milestone[];
  /** Per cent of the year's plan that should be done by the end of each month, and the name of that rule; of a leaf. */
  readonly pace: (territoryId: number) => Answer['paces'][number] | undefined;
}

/** The dictionary, fetched once a session: it changes with a release or a new unit. */
export function useDictionary(): UseQueryResult<Dictionary> {
  return useQuery({
    queryKey: ['dictionary'],
    queryFn: ({ signal }) => call(dictionaryEndpoint, { signal }),
    select: readDictionary,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Indexes an answer of the server. */
export function readDictionary(answer: Answer): Dictionary {
  const kinds = new Map<EntityKind, KindNames>(
    answer.kinds.map(({ kind, label, nameField, fields, extensions }) => [
      kind,
      { label, nameField, fields: byKey(fields), extensions: byKey(extensions) },
    ]),
  );
  const byId = new Map(answer.territories.map((territory) => [territory.id, territory]));
  return {
    kind(kind) {
      const names = kinds.get(kind);
      if (!names) throw new Error(`the dictionary has no kind ${kind}`);
      return names;
    },
    territories: inTreeOrder(answer.territories),
    territory: (id) => byId.get(id),
    parks: answer.parks,
    chains: answer.chains,
    units: answer.units,
    pace: (id) => answer.paces.find(({ leaves }) => leaves.includes(id)),
    milestones: [...answer.milestones].sort((a, b) => a.order - b.order),
  };
}

function byKey(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.id, field]));
}

/** The dictionary as it would be with one column of an office's own typed so. */
export function withTyping(dictionary: Dictionary, typing: Field): Dictionary {
  return {
    ...dictionary,
    kind(kind) {
      const names = dictionary.kind(kind);
      return { ...names, extensions: new Map([...names.extensions, [typing.id, typing]]) };
    },
  };
}

function inTreeOrder(all: readonly Territory[]): Dictionary['territories'] {
  const known = new Set(all.map(({ id }) => id));
  const children = new Map<number | null, Territory[]>();
  for (const each of all) {
    // A reader of one district has no city in the list: the district is the top then.
    const parent = each.parentId !== null && known.has(each.parentId) ? each.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), each]);
  }
  const walk = (parent: number | null, depth: number): Dictionary['territories'] =>
    (children.get(parent) ?? []).flatMap((each) => [{ ...each, depth }, ...walk(each.id, depth + 1)]);
  return walk(null, 0);
}

/** The district or zone that a leaf belongs to: the unit just below the city, or the city's own leaf. */
export function districtOf(dictionary: Dictionary, territoryId: number): Territory | undefined {
  let here = dictionary.territory(territoryId);
  while (here && here.parentId !== null) {
    const parent = dictionary.territory(here.parentId);
    if (!parent || parent.parentId === null) return here;
    here = parent;
  }
  return here;
}
