import { minLength, optional, catch as otherwise, string, trim, type ZodMiniType } from "zod/mini";

/** A value in an address that may be missing; one that the schema does not understand is forgotten. */
export const addressValue = <Schema extends ZodMiniType>(schema: Schema) =>
  otherwise(optional(schema), undefined);

/** A text in an address: without outer spaces, and forgotten when nothing is left of it. */
export const addressText = addressValue(string().check(trim(), minLength(1)));
