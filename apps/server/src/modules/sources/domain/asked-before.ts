/** Ledgers name few places, units and trades, each of them thousands of times. */
const MOST = 20_000;

/** The same answers, each worked out once; for a pure `answer` that costs more than looking it up. */
export function askedBefore<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    // Texts that never come again must not fill the memory.
    if (known.size >= MOST) known.clear();
    const found = answer(text);
    known.set(text, { answer: found });
    return found;
  };
}
