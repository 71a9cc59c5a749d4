import type { ApiOutputs } from "../../lib/api.ts";

export type CalendarRange = ApiOutputs["calendar"]["range"];
export type CalendarDuty = CalendarRange["obligations"][number];
export type CalendarBand = CalendarRange["bands"][number];
