import { fixedClock } from "@goodstanding/testing/fixed-clock";

export const clock: unknown = fixedClock;
