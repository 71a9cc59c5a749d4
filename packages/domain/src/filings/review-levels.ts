import type { Policy } from "../policy/policy.ts";
import type { ReviewLevels } from "./filing-status.ts";

/** Does the college review before the school, as the school's document asks? */
export const reviewLevels = ({ school }: Policy): ReviewLevels =>
  school?.collegeCheck ? "college-and-school" : "school";
