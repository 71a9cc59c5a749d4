import { z } from "zod";
import { validityStandings } from "./validity-standing.ts";

/** The filter of the programme list, as it stands in the address; what it does not know it forgets. */
export const programmeSearch = z.object({
  q: z.string().trim().min(1).optional().catch(undefined),
  standing: z.enum(validityStandings).optional().catch(undefined),
  college: z.string().optional().catch(undefined),
});
export type ProgrammeSearch = z.infer<typeof programmeSearch>;
