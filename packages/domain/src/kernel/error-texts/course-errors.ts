import type { Text } from "../text.ts";

/** Of courses and their packages of a year. */
export const courseErrors = {
  "course.not-found": {
    zh: "没有找到该课程，或不在您的权限范围内。",
    en: "No such course within your scope.",
  },
  "course.exists": {
    zh: "本单位已有课程“{name}”。请直接使用该课程，或换用能区分的名称。",
    en: "The unit already has a course “{name}”. Use that one, or choose a name that tells them apart.",
  },
  "course.invalid": {
    zh: "{field}“{found}”不合规；应为：{expected}。请修改后重试。",
    en: "“{found}” is not allowed as {field}; expected: {expected}. Change it and try again.",
  },
  "course.in-use": {
    zh: "课程“{name}”本年度（{year}）的课程包中已有材料，不能执行此操作。请先移出材料。",
    en: "The package of “{name}” for {year} holds material. Take it out first.",
  },
  "course.import-invalid": {
    zh: "导入文件有 {count} 处错误，未导入任何一门课程。请按下表修改后重新导入。",
    en: "Mistakes in the file: {count}. No course was imported. Mend them as listed and import again.",
  },
  "course-package.not-found": {
    zh: "没有找到该课程包，或不在您的权限范围内。",
    en: "No such course package within your scope.",
  },
  "course-package.evaluated-later": {
    zh: "评价日期 {found} 晚于今天（{today}）。请填写实际完成评价的日期。",
    en: "{found} is after today ({today}). Give the day on which the course was evaluated.",
  },
  "course-package.evaluation-moved": {
    zh: "评价日期已被他人改动，现为：{found}。您的改动没有保存。请核对后重新填写。",
    en: "Somebody else has changed the date of evaluation; it is now: {found}. Your change was not kept. Check it and enter it again if need be.",
  },
  "course-package.not-empty": {
    zh: "课程包内还有 {count} 项材料或声明，不能关闭。请先移出。",
    en: "The course package still holds files or declarations: {count}. Take them out before closing it.",
  },
  "course-package.handed-in": {
    zh: "“{filing}”的状态为“{status}”，其中的课程包不能再改动。{remedy}",
    en: "“{filing}” is in the state “{status}”, so its course packages can no longer be changed. {remedy}",
  },
} as const satisfies Record<string, Text>;
