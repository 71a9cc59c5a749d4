import {
  gte,
  int,
  minLength,
  optional,
  catch as otherwise,
  pipe,
  string,
  transform,
  trim,
  union,
  type ZodMiniType,
} from "zod/mini";

/** A value in an address that may be missing; one that the schema does not understand is forgotten. */
export const addressValue = <Schema extends ZodMiniType>(schema: Schema) =>
  otherwise(optional(schema), undefined);

/** A text in an address: without outer spaces, and forgotten when nothing is left of it. */
export const addressText = addressValue(string().check(trim(), minLength(1)));

/** The page of a list, from 1: an address holds it as a text, a link of ours as the number that it is. */
export const addressPage = addressValue(
  pipe(pipe(union([string(), int()]), transform(Number)), int().check(gte(1))),
);
