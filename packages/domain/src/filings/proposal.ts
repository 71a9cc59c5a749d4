import type { Text } from "../kernel/text.ts";
import type { Placement } from "./placement.ts";

/** A course that is not registered yet, by what a folder or file calls it. */
export interface NewCourse {
  readonly name: string;
  /** `id` of a course kind. */
  readonly kind: string;
}

/** Where a file seems to belong; nothing is sorted before a person has confirmed it. */
export interface Proposal {
  /** `null`: no name says. With a new course its `course` is `null`. */
  readonly placement: Placement | null;
  readonly newCourse: NewCourse | null;
  /** `recognised` 已识别: one candidate alone remained; else 待确认. */
  readonly certainty: "recognised" | "to-confirm";
  readonly because: Text;
}
