/** Excel's own hint that cells stand between tabs: words of a table may hold commas. */
const TABS = 'sep=\t\n';

/** A table copied from a sheet as the file that it is read as; null for nothing. */
export function pastedSheet(text: string, name: string): File | null {
  return text.trim() === '' ? null : new File([TABS, text], `${name}.csv`, { type: 'text/csv' });
}
