import type { Text } from "../kernel/text.ts";

/** The closed list of roles; a membership gives a person one of them in one unit for a span of dates. */
export const roles = [
  "system-administrator",
  "security-administrator",
  "audit-administrator",
  "quality-office-administrator",
  "quality-office-staff",
  "vice-president",
  "first-responsible",
  "associate-dean",
  "teaching-secretary",
  "programme-lead",
  "course-team",
  "functional-department",
  "school-expert",
  "association-reader",
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, Text> = {
  "system-administrator": { zh: "系统管理员", en: "System administrator" },
  "security-administrator": { zh: "安全管理员", en: "Security administrator" },
  "audit-administrator": { zh: "审计管理员", en: "Audit administrator" },
  "quality-office-administrator": { zh: "牵头部门管理员", en: "Quality-office administrator" },
  "quality-office-staff": { zh: "牵头部门工作人员", en: "Quality-office staff" },
  "vice-president": { zh: "分管教学副校长", en: "Vice-president for teaching" },
  "first-responsible": {
    zh: "第一责任人（学院书记、院长）",
    en: "First responsible (party secretary, dean)",
  },
  "associate-dean": { zh: "分管教学副院长", en: "Associate dean for teaching" },
  "teaching-secretary": { zh: "教学秘书", en: "Teaching secretary" },
  "programme-lead": { zh: "专业负责人", en: "Programme lead" },
  "course-team": { zh: "课程教学团队", en: "Course team" },
  "functional-department": { zh: "职能部门", en: "Functional department" },
  "school-expert": { zh: "自评专家", en: "School expert" },
  "association-reader": { zh: "认证协会查阅专家", en: "Association reader" },
};
