import { v7 } from "uuid";
import type { Deps } from "../deps.ts";

/** The one place where ids are made: UUIDv7, ordered by time of creation. */
export const newId: Deps["newId"] = <T extends string>() => v7() as T;
