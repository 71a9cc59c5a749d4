import type { Role } from "./roles.ts";

/** Is reviewing all that somebody does here? Whoever is an expert and nothing else sees no programmes, filings or duties. */
export const reviewsAlone = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === "school-expert");
