/** Names pasted one a line; blank lines and repeated names are left out. */
export function entrantsOf(pasted: string): readonly string[] {
  return [...new Set(pasted.split('\n').map((line) => line.trim()))].filter((name) => name !== '');
}
