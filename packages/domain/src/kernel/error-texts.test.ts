import { expect, it } from "vitest";
import { appError } from "./app-error.ts";
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
import { errorText, errorTexts } from "./error-texts.ts";

it("fills the parameters into either language", () => {
  const error = appError("policy.unknown-pack", { pack: "nobody-1", allowed: "ceeaa-2025" });
  expect(errorText(error, "zh")).toBe("没有名为“nobody-1”的政策包。可用的政策包：ceeaa-2025。");
  expect(errorText(error, "en")).toBe("There is no policy pack “nobody-1”. Available: ceeaa-2025.");
});

it("asks for the same parameters in both languages", () => {
  const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, { zh, en }] of Object.entries(errorTexts)) {
    expect([code, parameters(zh)]).toEqual([code, parameters(en)]);
  }
});

it("says each code in one area alone, so that none is overwritten by another", () => {
  const areas = [
    answerErrors,
    appraisalErrors,
    briefingErrors,
    channelErrors,
    contactErrors,
    courseErrors,
    filingErrors,
    generalErrors,
    holdErrors,
    mailErrors,
    materialErrors,
    oversightErrors,
    packageErrors,
    policyErrors,
    preferenceErrors,
    programmeErrors,
    readingErrors,
    reviewErrors,
    templateErrors,
  ];
  expect(areas.flatMap((area) => Object.keys(area)).toSorted()).toEqual(Object.keys(errorTexts).toSorted());
});
