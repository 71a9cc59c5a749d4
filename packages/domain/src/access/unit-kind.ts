import type { Text } from "../kernel/text.ts";

export const unitKinds = [
  "school",
  "quality-office",
  "functional-department",
  "college",
  "service-course-unit",
  "working-group",
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindNames: Record<UnitKind, Text> = {
  school: { zh: "学校", en: "School" },
  "quality-office": { zh: "牵头部门", en: "Quality office" },
  "functional-department": { zh: "职能部门", en: "Functional department" },
  college: { zh: "学院（部）", en: "College" },
  "service-course-unit": { zh: "通识课承担单位", en: "Service-course unit" },
  "working-group": { zh: "工作小组", en: "Working group" },
};
