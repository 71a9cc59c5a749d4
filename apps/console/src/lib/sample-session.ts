import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Session } from "./session.ts";

const example = { zh: "示例大学", en: "Example University" };

/** The design guide shows its parts to an example school on a fixed day, whoever looks at it. */
export const sampleSession: Session = {
  person: { name: { zh: "牵头部门管理员", en: "Quality-office administrator" } },
  institution: {
    id: "00000000-0000-7000-8000-000000000000" as InstitutionId, // an id of nobody, never sent anywhere
    name: example,
    officeName: { zh: "教学质量管理办公室", en: "Teaching Quality Office" },
    timeZone: "Asia/Shanghai",
    isExample: true,
  },
  roles: ["quality-office-administrator"],
  units: [],
  today: localDate("2026-10-21"),
  demo: null,
  release: "0.0.0",
  mailHalt: null,
  agencyWords: {
    engineering: { zh: "协会", en: "association" },
    "teacher-education": { zh: "认证机构", en: "agency" },
    medicine: { zh: "认证机构", en: "agency" },
    construction: { zh: "评估委员会", en: "committee" },
  },
  may: {
    importProgrammes: false,
    decide: false,
    readReminders: false,
    haltSending: false,
    upload: false,
    teach: false,
    review: false,
  },
};
