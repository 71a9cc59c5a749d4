import type { ApiOutputs } from "../../lib/api.ts";

export type ProgrammeRow = ApiOutputs["programmes"]["list"][number];
export type ProgrammeDetail = ApiOutputs["programmes"]["get"];
export type ProgrammeObligation = ProgrammeDetail["obligations"][number];
export type Validity = NonNullable<ProgrammeRow["validity"]>;
export type Fact = ProgrammeDetail["facts"][number];
export type ValidityGap = ProgrammeDetail["gaps"][number];
export type Adjustment = ProgrammeObligation["adjustments"][number];
export type History = ApiOutputs["obligations"]["history"];
