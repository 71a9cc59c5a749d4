import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** The school itself, its people and what it has adopted. */
export function institutionRows({ newId, at, own }: RowContext, name: string) {
  const unit: Rows["unit"] = {
    ...own,
    id: newId(),
    parentId: null,
    kind: "college",
    name: "机械工程学院",
    nameEn: "Mechanical engineering",
    createdAt: at,
  };
  const person: Rows["person"] = {
    ...own,
    id: newId(),
    name: "机械工程学院教学秘书",
    nameEn: "Teaching secretary",
    email: "secretary@college.example",
    accountId: newId(),
    createdAt: at,
  };
  return {
    institution: {
      id: own.institutionId,
      name,
      nameEn: name,
      officeName: "教务处",
      officeNameEn: "Academic affairs office",
      timeZone: "Asia/Shanghai",
      contactPhone: null,
      isExample: true,
      createdAt: at,
    },
    unit,
    person,
    membership: {
      ...own,
      id: newId(),
      personId: person.id,
      unitId: unit.id,
      role: "teaching-secretary",
      validFrom: localDate("2026-01-01"),
      validTo: null,
      createdAt: at,
    },
    policyAdoption: {
      ...own,
      id: newId(),
      version: 1,
      settings: { school: { pin: "demo" } },
      because: null,
      remindingFrom: localDate("2026-01-01"),
      adoptedBy: null,
      adoptedAt: at,
    },
    holidayNotice: {
      ...own,
      id: newId(),
      year: 2027,
      source: { title: "示例通知" },
      holidays: [localDate("2027-01-01")],
      workdays: [],
      importedBy: person.id,
      importedAt: at,
    },
    mailSetting: {
      ...own,
      state: "enabled",
      redirectTo: null,
      because: null,
      changedBy: null,
      changedAt: at,
    },
    calendarFeed: {
      ...own,
      id: newId(),
      personId: person.id,
      tokenHash: newId<string>().replaceAll("-", "").repeat(2),
      createdAt: at,
      lastReadAt: null,
      revokedAt: null,
    },
    auditEvent: {
      ...own,
      id: newId(),
      at,
      actor: "系统任务",
      actorPersonId: null,
      kind: "institution.created",
      objectKind: "institution",
      objectId: own.institutionId,
      detail: { name },
    },
  } satisfies Partial<Rows>;
}
