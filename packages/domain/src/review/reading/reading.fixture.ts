import type { TextReading } from "./reading.ts";

/** Of a document in which nothing was found, unless told otherwise. */
export const sampleReading = (other: Partial<TextReading> = {}): TextReading => ({
  ...{ pages: 3, characters: 1_200, isScan: false, isPartial: false, signature: null },
  ...{
    personalData: [],
    personalDataCount: { "identity-card": 0, mobile: 0, "bank-card": 0 },
    course: null,
    attainment: null,
    scores: null,
  },
  ...{ facets: [], dates: [] },
  ...other,
});
