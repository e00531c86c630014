import i18next from 'i18next';
import type { GapValues, Leaves, TextAt } from './types.ts';
import { zh } from './zh/index.ts';

export type Language = 'zh' | 'en';
export type TextKey = Leaves<typeof zh>;

/** Keys whose text has no gaps: what a data table of labels may hold. */
export type PlainTextKey = { [K in TextKey]: GapValues<TextAt<typeof zh, K>> extends [] ? K : never }[TextKey];

/** Chinese is always in the bundle; English is fetched when it is chosen. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    // React escapes what it prints.
    interpolation: { escapeValue: false },
  });
  await setLanguage(language);
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
