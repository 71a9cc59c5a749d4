import { appError } from "../../../../packages/domain/src/kernel/app-error.ts";

export const error: unknown = appError("filing.code-without-texts");
