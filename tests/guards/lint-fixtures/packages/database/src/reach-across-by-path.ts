import { ok } from "../../domain/src/kernel/result.ts";

export const reached: unknown = ok;
