import { type Language, languages, type Text } from "@goodstanding/domain/kernel/text";
import { useTranslation } from "react-i18next";

const storageKey = "goodstanding.language";

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The language chosen on this device; Chinese where none was. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : "zh";
}

export const storeLanguage = (language: Language): void => localStorage.setItem(storageKey, language);

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : "zh";
}

/** Picks the present language out of a text of the domain. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
