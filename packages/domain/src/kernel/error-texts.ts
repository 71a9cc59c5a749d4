import type { AppError } from "./app-error.ts";
import { answerErrors } from "./error-texts/answer-errors.ts";
import { appraisalErrors } from "./error-texts/appraisal-errors.ts";
import { briefingErrors } from "./error-texts/briefing-errors.ts";
import { channelErrors } from "./error-texts/channel-errors.ts";
import { contactErrors } from "./error-texts/contact-errors.ts";
import { courseErrors } from "./error-texts/course-errors.ts";
import { filingErrors } from "./error-texts/filing-errors.ts";
import { generalErrors } from "./error-texts/general-errors.ts";
import { holdErrors } from "./error-texts/hold-errors.ts";
import { mailErrors } from "./error-texts/mail-errors.ts";
import { materialErrors } from "./error-texts/material-errors.ts";
import { oversightErrors } from "./error-texts/oversight-errors.ts";
import { packageErrors } from "./error-texts/package-errors.ts";
import { policyErrors } from "./error-texts/policy-errors.ts";
import { preferenceErrors } from "./error-texts/preference-errors.ts";
import { programmeErrors } from "./error-texts/programme-errors.ts";
import { readingErrors } from "./error-texts/reading-errors.ts";
import { reviewErrors } from "./error-texts/review-errors.ts";
import { templateErrors } from "./error-texts/template-errors.ts";
import { fillText } from "./fill-text.ts";
import type { Language, Text } from "./text.ts";

/**
 * What, where, how to mend it; one file an area. A code without both texts does not compile, because the codes are the
 * keys. `{name}` takes the parameter of that name, in the reader's language where it exists in both.
 */
export const errorTexts = {
  ...generalErrors,
  ...programmeErrors,
  ...policyErrors,
  ...filingErrors,
  ...mailErrors,
  ...channelErrors,
  ...briefingErrors,
  ...preferenceErrors,
  ...materialErrors,
  ...courseErrors,
  ...packageErrors,
  ...reviewErrors,
  ...appraisalErrors,
  ...oversightErrors,
  ...holdErrors,
  ...contactErrors,
  ...readingErrors,
  ...answerErrors,
  ...templateErrors,
} as const satisfies Record<string, Text>;

export type ErrorCode = keyof typeof errorTexts;

export function errorText(error: AppError, language: Language): string {
  return fillText(errorTexts[error.code], error.params, language);
}
