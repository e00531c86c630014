/** Whether a typed value can stand in a column of this kind; nothing typed can. */
export function readsAs(typed: string, type: 'number' | 'text'): boolean {
  const text = typed.trim();
  return text === '' || type === 'text' || Number.isFinite(Number(text));
}

/** The typed value as the column holds it; null where nothing was typed. */
export function typedValue(typed: string, type: 'number' | 'text'): number | string | null {
  const text = typed.trim();
  if (text === '') return null;
  return type === 'number' ? Number(text) : text;
}
