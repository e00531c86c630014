/** One flat query value; lists repeat the key (`light=red&light=yellow`), null and undefined are left out. */
type QueryValue = string | number | boolean | null | undefined | readonly (string | number | boolean)[];

/**
 * Fills a contract path and its query: `/projects/:id` + `{id: 'a/b'}` + `{light: ['red']}` → `/api/projects/a%2Fb?light=red`.
 * Throws when a path parameter is missing: that is a mistake of the caller, not of the server.
 */
export function buildUrl(path: string, params: unknown, query: unknown): string {
  const given = asRecord(params);
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined || value === null || value === '')
      throw new TypeError(`${path} needs the parameter ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(asRecord(query) as Record<string, QueryValue>)) {
    if (value === null || value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(key, String(each));
  }
  const text = search.toString();
  return `/api${filled}${text === '' ? '' : `?${text}`}`;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
