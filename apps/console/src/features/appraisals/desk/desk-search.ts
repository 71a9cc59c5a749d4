import * as z from "zod/mini";
import { addressText, addressValue } from "../../../lib/address-value.ts";
import { itemFilters } from "./desk-items.ts";

/** What the desk has open, in the address: a reload and a link lead to the same line and document. */
export const deskSearch = z.object({
  item: addressText,
  file: addressText,
  show: addressValue(z.enum(itemFilters)),
  /** The text beside that of another file: its submission and path. */
  beside: addressValue(z.enum(["last-year", "previous"])),
});
export type DeskSearch = z.infer<typeof deskSearch>;
