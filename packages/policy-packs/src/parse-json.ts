import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";

/** Errors: where the text stops being JSON, in both languages. */
export function parseJson(text: string): Result<unknown, Text> {
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : String(cause);
    return err({ zh: `不是有效的 JSON（${where}）`, en: `Not valid JSON (${where})` });
  }
}
