import type { UnitId } from "../kernel/ids.ts";
import type { Grant, PersonActor } from "./actor.ts";
import type { Role } from "./roles.ts";

/** Every permission of the product; the API, the worker and the console ask here and nowhere else. */
export const permissions = {
  "programmes.import": office,
  "filing.edit": ownUnit,
  /** 提交学院审核; 报送学校 where the school alone reviews. */
  "filing.submit": ownUnit,
  /** 报送学校 after the college's own check, or back to the programme. */
  "filing.send": leadsUnit,
  "filing.decide": office,
  "filing.unlock": office,
  "filing.register": office,
  "filing.exempt": office,
  /** The automatic review once more, or no longer. */
  "review.ask": office,
  "review.cancel": office,
  /** 豁免. */
  "finding.waive": office,
  /** Hands out reviews of the school, and sees to the pool of experts, the plan and the common comments. */
  "appraisals.manage": office,
  /** Reviews for the school what is handed out, or takes it out of the queue. */
  "appraisals.review": reviews,
  /** The numbered package for the agency. */
  "package.build": officeOrCollege,
  /** Which courses evaluate attainment, how they grade, who answers for them. */
  "courses.manage": officeOrManagesOwn,
  /** The files and declarations of a course package. */
  "courses.edit": teachesInUnit,
  /** The password of a link; who reads it is recorded. */
  "links.read-password": officeOrManagesOwn,
  /** Accepts what a look at a link found as its right state. */
  "links.acknowledge": officeOrManagesOwn,
  /** Hosts of a private network on which links may be checked. */
  "hosts.list": administers,
  "rooms.manage": officeOrManagesOwn,
  /** Lets readers try again after too many wrong passwords. */
  "rooms.unlock": office,
  /** Letters of the agency, its spot checks, orders to rectify and mock checks. */
  "oversight.manage": office,
  /** Answers a letter, or hands in what an order asks for. */
  "oversight.answer": officeOrCollege,
  "reminders.read": office,
  /** Whether mail goes out at all; what became of one that is in doubt; sending one again. */
  "reminders.manage": office,
  /** Stops the mail of the whole installation, or lets it go again. */
  "sending.halt": runsInstallation,
  /** 站内信: what the own unit was mailed, whoever of it was the recipient. */
  "mails.read-of-unit": toldForUnit,
  /** Says of an address that refused mails that they go there again. */
  "addresses.clear": office,
  /** 系统外联系: that somebody was reached without this product. */
  "contacts.record": office,
  /** The words of the mails, and the notice that opens a season. */
  "mails.word": office,
  "policies.change": office,
  "dates.adjust": office,
  "facts.record": office,
  /** Of `activity-held` alone: a unit registers its own. */
  "activities.record": officeOrOwnUnit,
  "calendar.feed": everyone,
} satisfies Record<string, (grant: Grant, unitId: UnitId | null) => boolean>;

export type Permission = keyof typeof permissions;

/** `unitId`: the unit that owns the object, `null` where the permission belongs to the institution as a whole. */
export const can = (
  actor: Pick<PersonActor, "grants">,
  permission: Permission,
  unitId: UnitId | null = null,
): boolean => actor.grants.some((grant) => permissions[permission](grant, unitId));

/** The units whose rows a person may see: all of the institution, or those of the memberships alone. */
export function visibleUnits(actor: PersonActor): "all" | readonly UnitId[] {
  if (actor.grants.some(({ role }) => seesAll.includes(role))) return "all";
  return [...new Set(actor.grants.filter(({ role }) => seesUnit.includes(role)).map(({ unitId }) => unitId))];
}

export const officeRoles: readonly Role[] = ["quality-office-administrator", "quality-office-staff"];
const administrators: readonly Role[] = ["system-administrator", "quality-office-administrator"];
const seesAll: readonly Role[] = [...officeRoles, "vice-president"];
const seesUnit: readonly Role[] = [
  "first-responsible",
  "associate-dean",
  "teaching-secretary",
  "programme-lead",
  "functional-department",
  "course-team",
];
const handsIn: readonly Role[] = ["associate-dean", "teaching-secretary", "programme-lead"];
/** Who answers for a college's own check: 两级自评 is the college's and the school's. */
export const collegeHeadRoles: readonly Role[] = ["associate-dean", "first-responsible"];
const standForUnit: readonly Role[] = [
  ...officeRoles,
  ...handsIn,
  "first-responsible",
  "functional-department",
];
const teaches: readonly Role[] = [...handsIn, "course-team"];
const holdsActivities: readonly Role[] = [...handsIn, "functional-department"];

function office(grant: Grant): boolean {
  return officeRoles.includes(grant.role);
}

function reviews(grant: Grant): boolean {
  return office(grant) || grant.role === "school-expert";
}

function toldForUnit(grant: Grant, unitId: UnitId | null): boolean {
  return standForUnit.includes(grant.role) && grant.unitId === unitId;
}

function administers(grant: Grant): boolean {
  return administrators.includes(grant.role);
}

function runsInstallation({ role }: Grant): boolean {
  return role === "system-administrator";
}

function ownUnit(grant: Grant, unitId: UnitId | null): boolean {
  return handsIn.includes(grant.role) && grant.unitId === unitId;
}

function leadsUnit(grant: Grant, unitId: UnitId | null): boolean {
  return collegeHeadRoles.includes(grant.role) && grant.unitId === unitId;
}

function teachesInUnit(grant: Grant, unitId: UnitId | null): boolean {
  return teaches.includes(grant.role) && grant.unitId === unitId;
}

function officeOrManagesOwn(grant: Grant, unitId: UnitId | null): boolean {
  return office(grant) || ownUnit(grant, unitId);
}

function officeOrOwnUnit(grant: Grant, unitId: UnitId | null): boolean {
  return office(grant) || (holdsActivities.includes(grant.role) && grant.unitId === unitId);
}

function officeOrCollege(grant: Grant, unitId: UnitId | null): boolean {
  return office(grant) || ownUnit(grant, unitId) || leadsUnit(grant, unitId);
}

function everyone(): boolean {
  return true;
}
