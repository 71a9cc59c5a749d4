import type { ApiOutputs } from "../../../lib/api.ts";

/** One course package as a page of its own. */
export type PackageDetail = ApiOutputs["courses"]["get"];
