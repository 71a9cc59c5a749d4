import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { Text } from "@goodstanding/domain/kernel/text";

/** The sentence of an error, for rows that are read long after. */
export const errorInBothLanguages = (error: AppError): Text => ({
  zh: errorText(error, "zh"),
  en: errorText(error, "en"),
});
