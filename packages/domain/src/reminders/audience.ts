import { officeRoles } from "../access/can.ts";
import type { Role } from "../access/roles.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { SchoolSettings } from "../policy/school-settings.ts";
import { type Candidate, isFilingCandidate } from "./candidate.ts";
import { rolesCopied } from "./escalation.ts";
import type { PlannedMail } from "./plan-reminders.ts";

/** Who holds a role in a unit, with the address that reaches them. */
export interface Holder {
  readonly unitId: UnitId;
  readonly role: Role;
  readonly email: string;
}

/** Addresses of whom a mail is to and of whom it is copied to; nobody stands in both. */
export interface Audience {
  readonly to: readonly string[];
  readonly copies: readonly string[];
  /** False where nobody of the unit could be addressed: the office is told in its place, if there is anybody. */
  readonly isUnitReached: boolean;
}

/** In whose place the next is told: from the secretary over the programme to the college, then the office. */
export const unitChain: readonly Role[] = ["teaching-secretary", "programme-lead", "associate-dean"];

/** All that a mail is ever to or copied to may hold; the vice-president is told by the office, never by the machine. */
export const rolesReached: readonly Role[] = [
  ...unitChain,
  ...officeRoles,
  "first-responsible",
  "functional-department",
  "course-team",
];

/** Whom a unit's mail reaches: of a filing the secretary, of another duty its owner, else whoever comes next. */
export function audienceOf(
  mail: Pick<PlannedMail, "unitId" | "items" | "duties">,
  holders: readonly Holder[],
  escalation: SchoolSettings["escalation"],
): Audience {
  const reachable = holders.filter(({ role }) => rolesReached.includes(role));
  const items = [...mail.items, ...mail.duties];
  const addressed = items.map(({ candidate }) => addressedBy(candidate, mail.unitId, reachable));
  const to = unique(addressed.flatMap(({ people }) => people));
  const copied = rolesCopied(items, escalation);
  const copies = reachable.filter(
    ({ role, unitId }) => copied.includes(role) && isOf(mail.unitId, { role, unitId }),
  );
  return {
    to,
    copies: unique(copies).filter((email) => !to.includes(email)),
    isUnitReached: addressed.every(({ isOfUnit }) => isOfUnit),
  };
}

/** Whether the unit itself has anybody to do it; where nobody is, the office is told in its place. */
export const isAttended = (candidate: Candidate, holders: readonly Holder[]): boolean =>
  addressedBy(candidate, candidate.unitId, holders).isOfUnit;

function addressedBy(candidate: Candidate, unitId: UnitId, holders: readonly Holder[]) {
  const first: readonly Role[] = isFilingCandidate(candidate) ? [] : [candidate.owner];
  for (const role of [...first, ...unitChain]) {
    const people = holders.filter((holder) => holder.role === role && isOf(unitId, holder));
    if (people.length > 0) return { people, isOfUnit: true };
  }
  return { people: holders.filter(({ role }) => officeRoles.includes(role)), isOfUnit: false };
}

/** A person of the office answers for every unit, everybody else for their own. */
const isOf = (unitId: UnitId, holder: Pick<Holder, "role" | "unitId">): boolean =>
  holder.unitId === unitId || officeRoles.includes(holder.role);

const unique = (people: readonly Pick<Holder, "email">[]): readonly string[] => [
  ...new Set(people.map(({ email }) => email)),
];
