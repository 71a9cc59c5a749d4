import * as z from "zod/mini";
import { addressText, addressValue } from "../../lib/address-value.ts";
import { validityStandings } from "./validity-standing.ts";

/** The filter of the programme list, as it stands in the address; what it does not know it forgets. */
export const programmeSearch = z.object({
  q: addressText,
  standing: addressValue(z.enum(validityStandings)),
  college: addressText,
});
export type ProgrammeSearch = z.infer<typeof programmeSearch>;
