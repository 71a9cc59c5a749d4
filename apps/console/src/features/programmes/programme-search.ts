import * as z from "zod/mini";
import { searchText } from "../../lib/search-text.ts";
import { validityStandings } from "./validity-standing.ts";

/** The filter of the programme list, as it stands in the address; what it does not know it forgets. */
export const programmeSearch = z.object({
  q: searchText,
  standing: z.catch(z.optional(z.enum(validityStandings)), undefined),
  college: searchText,
});
export type ProgrammeSearch = z.infer<typeof programmeSearch>;
