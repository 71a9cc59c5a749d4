import { comparison } from "./intake/comparison.ts";
import { coursePackages } from "./intake/course-packages.ts";
import { handingIn } from "./intake/handing-in.ts";
import { placing } from "./intake/placing.ts";

export const intake = {
  view: {
    overview: "Handing in and gaps",
    unsorted: "Files to sort",
    files: "All files",
    history: "Review and submissions",
  },
  mark: {
    empty: "Not begun",
    partial: "Partly there",
    complete: "Complete",
    declared: "Declared",
    wrong: "Must be mended",
  },
  necessity: { required: "Required", reference: "Example" },
  slotKind: { standing: "Standing document, may be kept for years", yearly: "Evidence of this year alone" },
  tree: {
    title: "Checklist",
    ready: "{{done}} of {{all}} required",
    courses_one: "{{count}} course",
    courses_other: "{{count}} courses",
    noCourses: "No course package is open yet.",
    slotsOf: "Places of {{course}}",
  },
  upload: { fold: "Fold away", unfold: "Show the drop zone" },
  arrivals: {
    title: "Uploads of others, or of another window",
    hint: "Nothing can be handed in until they have arrived. One that does not move on can be called off.",
    state: {
      receiving: "{{name}} is uploading it",
      stored: "Uploaded by {{name}}, waiting to be unpacked",
      extracting: "Uploaded by {{name}}, being unpacked",
    },
    refused: "Uploaded by {{name}}, refused: {{why}}",
    putAway: "Put the notice of {{path}} away",
    more_one: "and {{count}} more",
    more_other: "and {{count}} more",
  },
  gone: {
    place: "A place outside this year's checklist",
    title: "No such place",
    note: "The link names a place that this year's checklist does not have; its course package may have been closed.",
  },
  ...placing,
  ...coursePackages,
  ...handingIn,
  ...comparison,
};
