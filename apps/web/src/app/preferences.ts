import { useSyncExternalStore } from 'react';
import type { Language } from '../texts/index.ts';

/** What one person set for this browser. Nothing here changes which numbers are shown, only how. */
export interface Preferences {
  readonly singleKeys: boolean;
  readonly moneyUnit: 'yi' | 'wan';
  readonly language: Language;
}

const defaults: Preferences = { singleKeys: true, moneyUnit: 'yi', language: 'zh' };
const storageKey = 'guatu.preferences';

/** Accepts only known values; a damaged or foreign entry falls back to the default of that field. */
export function parsePreferences(text: string | null): Preferences {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof Preferences, unknown>>;
  return {
    singleKeys: typeof given.singleKeys === 'boolean' ? given.singleKeys : defaults.singleKeys,
    moneyUnit: given.moneyUnit === 'wan' ? 'wan' : 'yi',
    language: given.language === 'en' ? 'en' : 'zh',
  };
}

function createPreferences() {
  let current: Preferences | null = null;
  const listeners = new Set<() => void>();
  const get = (): Preferences => {
    current ??= parsePreferences(localStorage.getItem(storageKey));
    return current;
  };
  return {
    get,
    set(patch: Partial<Preferences>): void {
      current = { ...get(), ...patch };
      localStorage.setItem(storageKey, JSON.stringify(current));
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const preferences = createPreferences();

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
