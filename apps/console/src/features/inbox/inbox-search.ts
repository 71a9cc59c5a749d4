import * as z from "zod/mini";
import { addressPage } from "../../lib/address-value.ts";

/** Which page of the list is open. */
export const inboxSearch = z.object({ page: addressPage });
