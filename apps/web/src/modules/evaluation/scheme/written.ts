import { type CanonicalValue, type DataObject, isDataList, isDataObject } from '@guatu/kernel';

/*
 * A scheme as the catalogue writes it, read and changed in its place: the form knows only the parts it shows, and everything
 * else stays as it stands. Whether the whole is right is for the server to say.
 */

/** The one scheme of a rule; null where the content is something else. */
export function schemeOf(body: DataObject): DataObject | null {
  const [first] = objectsAt(body, 'items');
  return first !== undefined && isDataObject(first.recipe ?? null) ? first : null;
}

export function withScheme(body: DataObject, scheme: DataObject): DataObject {
  return { ...body, items: [scheme] };
}

export function objectAt(from: DataObject, key: string): DataObject {
  const value = from[key] ?? null;
  return isDataObject(value) ? value : {};
}

export function objectsAt(from: DataObject, key: string): readonly DataObject[] {
  const value = from[key] ?? null;
  return isDataList(value) ? value.filter(isDataObject) : [];
}

export function textAt(from: DataObject, key: string, otherwise = ''): string {
  const value = from[key];
  return typeof value === 'string' ? value : otherwise;
}

export function numberAt(from: DataObject, key: string): number | null {
  const value = from[key];
  return typeof value === 'number' ? value : null;
}

/** With a value in its place; null takes the key away. */
export function put(object: DataObject, key: string, value: CanonicalValue): DataObject {
  if (value !== null) return { ...object, [key]: value };
  const { [key]: _, ...rest } = object;
  return rest;
}

/** A list under a key with one of its objects changed, or taken out where `change` answers null. */
export function putAt(
  object: DataObject,
  key: string,
  index: number,
  change: (item: DataObject) => DataObject | null,
): DataObject {
  const list = objectsAt(object, key).flatMap((item, at) => (at === index ? (change(item) ?? []) : [item]));
  return put(object, key, list);
}

/** What people call a column, an indicator or an event: its title, else its id. */
export function titleOf(item: DataObject): string {
  return textAt(item, 'title', textAt(item, 'id'));
}

/** Names of everything that a condition of the recipe may ask about. */
export function namesIn(recipe: DataObject): ReadonlyMap<string, string> {
  return new Map(
    [...objectsAt(recipe, 'columns'), ...objectsAt(recipe, 'indicators')].map((each) => [
      textAt(each, 'id'),
      titleOf(each),
    ]),
  );
}
