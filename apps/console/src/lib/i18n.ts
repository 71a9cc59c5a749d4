import type { Language } from "@goodstanding/domain/kernel/text";
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "../catalogue/en.ts";
import { zh } from "../catalogue/zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "console";
    resources: { console: typeof zh };
  }
}

/** Both catalogues are in the first load: switching the language must not need the network. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    defaultNS: "console",
    resources: { zh: { console: zh }, en: { console: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
