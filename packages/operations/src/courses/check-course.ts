import type { Course } from "@goodstanding/domain/filings/course";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { CourseTerms, Term } from "./course-terms.ts";

/** What a unit says of a course. */
export type CourseContent = Omit<Course, "id">;

const LONGEST_NAME = 60;
const LONGEST_CODE = 30;

/** Without surrounding blanks, and in words of the checklist. Errors: `course.invalid` with the field as its path. */
export function checkCourse(course: CourseContent, terms: CourseTerms): Result<CourseContent, AppError> {
  const content = {
    name: course.name.trim(),
    code: course.code?.trim() || null,
    kind: course.kind,
    bandScheme: course.bandScheme,
    handsInReports: course.handsInReports,
    responsible: course.responsible?.trim() || null,
  };
  if (!isSound(content.name, LONGEST_NAME)) return invalid("name", content.name, upTo(LONGEST_NAME));
  if (content.code !== null && !isSound(content.code, LONGEST_CODE)) {
    return invalid("code", content.code, upTo(LONGEST_CODE));
  }
  if (content.responsible !== null && !isSound(content.responsible, LONGEST_NAME)) {
    return invalid("responsible", content.responsible, upTo(LONGEST_NAME));
  }
  if (!terms.kinds.some(({ id }) => id === content.kind)) {
    return invalid("kind", content.kind, oneOf(terms.kinds));
  }
  if (!terms.bandSchemes.some(({ id }) => id === content.bandScheme)) {
    return invalid("bandScheme", content.bandScheme, oneOf(terms.bandSchemes));
  }
  return ok(content);
}

/** A name becomes part of a folder's name in the package. */
const isSound = (text: string, longest: number): boolean =>
  text.length > 0 && text.length <= longest && !/[\p{Cc}\p{Cf}/\\]/u.test(text);

const fieldNames = {
  name: { zh: "课程名称", en: "name" },
  code: { zh: "课程代码", en: "code" },
  kind: { zh: "课程类别", en: "kind" },
  bandScheme: { zh: "成绩等次", en: "grade bands" },
  responsible: { zh: "课程负责人", en: "person responsible" },
} satisfies Partial<Record<keyof CourseContent, Text>>;

const upTo = (longest: number): Text => ({
  zh: `1–${longest} 字，不含斜杠和控制字符`,
  en: `1 to ${longest} characters without slashes and control characters`,
});

const oneOf = (terms: readonly Term[]): Text => ({
  zh: terms.map(({ id, name }) => `${name.zh}（${id}）`).join("、"),
  en: terms.map(({ id, name }) => `${name.en} (${id})`).join(", "),
});

const invalid = (field: keyof typeof fieldNames, found: string, expected: Text) =>
  err(
    appError(
      "course.invalid",
      { ...textParam("field", fieldNames[field]), found, ...textParam("expected", expected) },
      field,
    ),
  );
