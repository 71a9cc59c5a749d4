import { listPeople } from "@goodstanding/database/queries/person";
import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { holdsIn } from "@goodstanding/domain/policy/holds-in";
import { defaultParameters, type ParameterName } from "@goodstanding/domain/policy/parameters";
import { regimes } from "@goodstanding/domain/policy/regime";
import { year } from "@goodstanding/domain/policy/scalars";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { severityChoices } from "@goodstanding/domain/policy/severity-choices";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { z } from "zod";
import { movedDates } from "../../presenters/moved-dates.ts";
import { parameterRow } from "../../presenters/parameter-row.ts";
import { policyVersion } from "../../presenters/policy-version.ts";
import { regimeInForce } from "../../presenters/regime-in-force.ts";
import { reminderLadderRows } from "../../presenters/reminder-ladders.ts";
import { procedure } from "../../trpc.ts";
import { readDocuments } from "./read-documents.ts";

/** Under what the school stands in a year (the present one where none is named), by whose decision, and what may be changed. */
export const inForce = procedure
  .input(z.object({ year: year.optional() }))
  .query(({ ctx: { read, actor, today }, input }) =>
    read(async (tx) => {
      const asked = input.year ?? yearOf(today);
      const { settings: all, packs } = await readDocuments(tx);
      const people = new Map((await listPeople(tx)).map((person) => [person.id, person]));
      const units = new Map<string, UnitRow>((await listUnits(tx)).map((unit) => [unit.id, unit]));
      const settings = inYear(all, asked);
      const versions = await listPolicyAdoptions(tx);
      const moved = movedDates(versions, people);
      const reading = { policies: policiesFor(all), settings, year: asked, packs, moved };
      const parameters = { ...reading, values: settings.parameters };
      return {
        year: asked,
        settings: { ...settings, unitDates: settings.unitDates.filter(({ unitId }) => units.has(unitId)) },
        history: versions.map((version) => policyVersion(version, people)),
        regimes: regimes.map((regime) => regimeInForce(regime, reading)),
        parameters: parameterNames.map((name) => parameterRow(name, parameters)),
        unitDates: settings.unitDates.flatMap((date) => {
          const unit = units.get(date.unitId);
          return unit ? [{ ...date, unit: { zh: unit.name, en: unit.nameEn } }] : [];
        }),
        ladders: reminderLadderRows(all, today),
        today,
        severityChoices: severityChoices(policiesFor({ ...all, severities: {} }), regimes, asked),
        may: mayOf(actor),
      };
    }),
  );

/** Without the dates that are moved in other years. */
const inYear = (settings: SchoolSettings, asked: number): SchoolSettings => ({
  ...settings,
  schoolDates: settings.schoolDates.filter((date) => holdsIn(date, asked)),
  unitDates: settings.unitDates.filter((date) => holdsIn(date, asked)),
});

// Keys of the record are the parameters' names.
const parameterNames = Object.keys(defaultParameters) as readonly ParameterName[];

const mayOf = (actor: PersonActor) => ({ change: can(actor, "policies.change") });
