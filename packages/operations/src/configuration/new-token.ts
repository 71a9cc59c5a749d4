import { randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";

/** The one place where secrets for links are made: 32 random bytes, as text that fits an address. */
export const newToken: Deps["newToken"] = () => randomBytes(32).toString("base64url");
