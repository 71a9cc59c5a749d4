import type { ApiOutputs } from "../../lib/api.ts";

export type ExtensionRequest = ApiOutputs["extensions"]["list"][number];
export type DeadAddress = ApiOutputs["reminders"]["deadAddresses"][number];
