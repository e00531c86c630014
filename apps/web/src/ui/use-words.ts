import { useState } from 'react';

/** The words of a form while they are typed, and how one of them is changed: `onChange={set('title')}`. */
export function useWords<Words extends Readonly<Record<string, string>>>(first: Words | (() => Words)) {
  const [words, setWords] = useState<Words>(first);
  const set = (key: keyof Words) => (value: string) => setWords((all) => ({ ...all, [key]: value }));
  return { words, set, setWords };
}
