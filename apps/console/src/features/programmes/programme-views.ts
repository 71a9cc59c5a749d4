import type { ApiOutputs } from "../../lib/api.ts";

export type ProgrammeRow = ApiOutputs["programmes"]["list"][number];
export type ProgrammeDetail = ApiOutputs["programmes"]["get"];
export type ProgrammeObligation = ProgrammeDetail["obligations"][number];
export type Validity = NonNullable<ProgrammeRow["validity"]>;
