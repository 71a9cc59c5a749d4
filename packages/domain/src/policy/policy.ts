import type { MonthDay } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Checklist } from "./checklist.ts";
import type { AssociationPack, Exemption, Findings, NoticePack, SchoolPack, SchoolRule } from "./pack.ts";
import type { Parameters } from "./parameters.ts";
import type { Regime } from "./regime.ts";
import type { PolicyRule } from "./rule.ts";
import type { SchoolSettings } from "./school-settings.ts";

/** The association's document with the way in which packages are reviewed under it. */
export interface AssociationLayer extends Omit<AssociationPack, "review"> {
  /** With the slots that the school's document adds. */
  readonly checklist: Checklist;
  readonly findings: Findings;
  /** The document that both are taken from: this one, or a later one of the series. */
  readonly reviewedBy: Pick<AssociationPack, "id" | "document">;
}

/** A rule of the school whose day the office has moved in the settings, with the day that the document prints. */
export interface LayeredSchoolRule extends SchoolRule {
  readonly moved?: { readonly from: MonthDay | null; readonly because: string };
}

/** What one document of the school says about one kind of accreditation. */
export interface SchoolLayer
  extends Pick<
    SchoolPack,
    | "id"
    | "series"
    | "shortName"
    | "document"
    | "effective"
    | "school"
    | "figures"
    | "evidenceLists"
    | "collegeCheck"
  > {
  readonly office: Text;
  readonly rules: { readonly [Rule in PolicyRule]?: LayeredSchoolRule | undefined };
  readonly exemptions: readonly Exemption[];
  /** The document does not name this kind of accreditation and lets it follow another. */
  readonly byAnalogy: SchoolPack["analogy"];
}

/** The rules for one kind of accreditation, layer on layer: the association's, one year's notice, the school's. */
export interface Policy {
  readonly regime: Regime;
  readonly association: AssociationLayer;
  readonly notice: NoticePack | null;
  readonly school: SchoolLayer | null;
  readonly parameters: Parameters;
  /** How the school computes attainment of course objectives; `null`: not declared. */
  readonly attainmentFormula: SchoolSettings["attainmentFormula"];
  /** What the school's archive takes; `null`: not declared. */
  readonly archive: SchoolSettings["archive"];
}
