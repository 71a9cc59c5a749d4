import type { ApiInputs } from "./api.ts";

type Of<Noun extends keyof ApiInputs> = {
  [Verb in keyof ApiInputs[Noun] & string as `${Noun}.${Verb}`]: ApiInputs[Noun][Verb];
};

/** What each act of filing intake and of its reviews is asked with, by its name. */
export type Acts = Of<"filings"> &
  Of<"courses"> &
  Of<"reviews"> &
  Of<"appraisals"> &
  Of<"oversight"> &
  Of<"contacts"> &
  Of<"extensions"> &
  Of<"templates"> &
  Of<"season"> &
  Of<"reminders"> &
  Of<"digests"> &
  Of<"channels"> &
  Of<"inbox"> &
  Of<"preferences">;
