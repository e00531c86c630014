/** Joins class names, leaving out what does not apply: `classNames('gt-row', selected && 'is-selected')`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
