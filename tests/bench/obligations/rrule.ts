import { createRequire } from "node:module";

/** The package is bundled in a way that hides its names from `import`; required, they are there. */
const required: typeof import("rrule") = createRequire(import.meta.url)("rrule");

export const { RRule, datetime } = required;
