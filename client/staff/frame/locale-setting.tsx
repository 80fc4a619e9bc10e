import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { loadEnglish, staffWords } from '../messages/staff-words.ts';

const STORAGE_KEY = 'hakaru.locale';

interface LocaleChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'ja', choose: () => {} });

/** The language of the screen: Japanese until somebody chooses, remembered on this computer. */
export function LocaleSetting({ children }: { readonly children: ComponentChildren }) {
  const [locale, setLocale] = useState<Locale>(rememberedLocale);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = async (chosen: Locale) => {
    if (chosen === 'en') await loadEnglish();
    remember(chosen);
    setLocale(chosen);
  };
  // Without a network the language stays as it is, and can be chosen again.
  const value = { locale, choose: (chosen: Locale) => void choose(chosen).catch(() => {}) };
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

export function useLocaleChoice(): LocaleChoice {
  return useContext(LocaleContext);
}

/** The language and what says things in it. */
export function useWords() {
  const { locale } = useContext(LocaleContext);
  return { locale, say: staffWords(locale) };
}

// Storage can be switched off by the browser's owner; the choice then lasts as long as the page.
export function rememberedLocale(): Locale {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
