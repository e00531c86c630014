import i18next from 'i18next';
import type { GapValues, Leaves, TextAt } from './types.ts';
import { first } from './zh/first.ts';
import type { zh } from './zh/index.ts';

export type Language = 'zh' | 'en';
export type TextKey = Leaves<typeof zh>;

/** Keys whose text has no gaps: what a data table of labels may hold. */
export type PlainTextKey = { [K in TextKey]: GapValues<TextAt<typeof zh, K>> extends [] ? K : never }[TextKey];

/** Chinese of the first screens is always in the bundle; English is fetched when it is chosen. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: first } },
    // React escapes what it prints.
    interpolation: { escapeValue: false },
  });
  await setLanguage(language);
}

/** Fetches what only the pages behind the first screens say. Fetching twice costs nothing: the browser keeps modules. */
export async function fetchPageTexts(): Promise<void> {
  const { pages } = await import('./zh/pages.ts');
  i18next.addResourceBundle('zh', 'translation', pages, true);
}

/** A loader of code that says more than the first screens do: it is there when its words are. */
export function withPageTexts<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  return async () => {
    const [loaded] = await Promise.all([load(), fetchPageTexts()]);
    return loaded;
  };
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/**
 * The text of a key in the current language: `t('list.count', { n: 31 })`. The compiler checks the key and that every
 * gap of the Chinese text gets a value. Changing the language remounts the app, so plain calls stay correct.
 */
export function t<K extends TextKey>(key: K, ...values: GapValues<TextAt<typeof zh, K>>): string {
  const gaps: unknown = values[0];
  // i18next would repeat the checks of this signature; its own key types are not used.
  return i18next.t(key as string, (gaps ?? {}) as Record<string, string | number>);
}
