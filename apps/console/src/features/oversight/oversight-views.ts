import type { ApiOutputs } from "../../lib/api.ts";

type Oversight = ApiOutputs["oversight"];
export type Letter = Oversight["letters"]["letters"][number];
export type SpotCheck = Oversight["spotChecks"]["rows"][number];
export type Order = Oversight["orders"]["orders"][number];
export type MockCheck = Oversight["mockChecks"]["checks"][number];
export type MockCheckDetail = Oversight["mockCheck"];
export type MockItem = MockCheckDetail["items"][number];
