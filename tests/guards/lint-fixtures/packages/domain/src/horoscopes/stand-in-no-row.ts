import type { Text } from "../kernel/text.ts";

export type Horoscope = Text;
