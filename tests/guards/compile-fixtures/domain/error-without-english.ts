import type { Text } from "../../../../packages/domain/src/kernel/text.ts";

export const texts = { "filing.not-found": { zh: "没有找到该报备。" } } as const satisfies Record<
  string,
  Text
>;
