import type { EntityDef, FieldDef } from './dictionary.ts';
import type { SubSlice } from './sql/land.ts';
import { parseKey } from './values.ts';

/** Groups keys such as `ytdDoneAmt@2026M10` into the sub-table rows they write. */
export function sliceKeys(def: EntityDef, keys: ReadonlySet<string>): SubSlice[] {
  const groups = new Map<string, { subName: string; subKey: string; fields: FieldDef[] }>();
  for (const key of keys) {
    const parsed = parseKey(def, key);
    if (!parsed || parsed.subKey === null || parsed.field.sub === null) continue;
    const id = `${parsed.field.sub}@${parsed.subKey}`;
    const group = groups.get(id) ?? { subName: parsed.field.sub, subKey: parsed.subKey, fields: [] };
    group.fields.push(parsed.field);
    groups.set(id, group);
  }
  return [...groups.values()].flatMap(({ subName, subKey, fields }) => {
    const sub = def.subs.get(subName);
    return sub ? [{ sub, subKey, fields }] : [];
  });
}
