import type { Language } from "@goodstanding/domain/kernel/text";

/** Of the document as it goes along with a mail. */
export const receiptFileName = (number: string, language: Language): string =>
  `${language === "zh" ? "回执" : "Receipt"} ${number}.pdf`;
