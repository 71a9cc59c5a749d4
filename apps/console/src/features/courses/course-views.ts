import type { ApiOutputs } from "../../lib/api.ts";

/** The courses of a programme. */
export type CoursesDetail = ApiOutputs["courses"]["list"];
export type Coverage = CoursesDetail["coverage"];
export type CourseRow = CoursesDetail["courses"][number];

/** The courses of the reader's own units. */
export type OwnedCourses = ApiOutputs["courses"]["owned"];
