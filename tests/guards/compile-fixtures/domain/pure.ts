import { appError } from "../../../../packages/domain/src/kernel/app-error.ts";

/** The counterpart: compiles, so the others fail for their own reason. */
export const error: unknown = appError("filing.not-found");
