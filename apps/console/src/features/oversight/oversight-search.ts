import * as z from "zod/mini";
import { addressValue } from "../../lib/address-value.ts";

export const oversightViews = ["letters", "checks", "orders", "mock"] as const;
export type OversightPart = (typeof oversightViews)[number];

/** Which part of the page is open, as it stands in the address. */
export const oversightSearch = z.object({ view: addressValue(z.enum(oversightViews)) });
