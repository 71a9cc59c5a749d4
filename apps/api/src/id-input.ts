import { type Id, parseId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";

/** An id from outside: a UUID, typed by what it names. */
export const idInput = <T extends Id<string>>() =>
  z.string().transform((text, context): T => {
    const id = parseId<T>(text);
    if (id !== null) return id;
    context.addIssue({ code: "custom", message: "not an id" });
    return z.NEVER;
  });
