import type { ApiOutputs } from "../../lib/api.ts";

export type CalendarRange = ApiOutputs["calendar"]["range"];
export type CalendarDuty = CalendarRange["obligations"][number];
/** A letter to be answered or an order to be met, on its last day. */
export type CalendarTask = CalendarRange["tasks"][number];
export type CalendarBand = CalendarRange["bands"][number];
