import type { Language } from "../kernel/text.ts";

/** Whom a mail's reader may ask; `phone` is `null` where none is registered. */
export const contactLine = (language: Language, office: string, phone: string | null): string =>
  language === "zh"
    ? `如有疑问，请联系${office}${phone === null ? "" : `，电话：${phone}`}。`
    : `Questions? Contact ${office}${phone === null ? "" : `, phone ${phone}`}.`;
